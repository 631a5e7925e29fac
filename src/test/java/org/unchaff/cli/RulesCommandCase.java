package org.unchaff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A pack and an article, for tests of the rule author's commands. */
abstract class RulesCommandCase {

  static final String ARTICLE = "河水一夜之间涨了两尺，渡船整天都停在港里。\n老人坐在门口补网。\n";

  static final String PACK =
      """
      pack: own
      version: "1.2"
      rules:
        - id: own.scan
          category: promo
          match: 扫码领渔网
          remove: line
          when: { shorter-than: 20 }
          removes: ["正文。\\n<<扫码领渔网>>"]
          keeps:
            - "他说，那天下午河边有个人告诉他，只要扫码领渔网就行，但他没有理会，转身走了。"
        - id: own.trial
          category: follow
          state: trial
          confidence: medium
          match: 关注渡口报
          removes: ["正文。<<关注渡口报>>"]
          keeps: ["正文，关注渡口。"]
      disable: [own.scan]
      """;

  @TempDir Path folder;
  Path pack;

  @BeforeEach
  void writePack() throws IOException {
    pack = write("own.yml", PACK);
  }

  Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  static Cli.Result rules(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "rules";
    System.arraycopy(args, 0, all, 1, args.length);
    return Cli.run(all);
  }

  Cli.Result check(String rule) throws IOException {
    Path file = write("checked.yml", "pack: checked\nversion: \"1\"\nrules:\n" + rule);
    return rules("check", file.toString());
  }
}
