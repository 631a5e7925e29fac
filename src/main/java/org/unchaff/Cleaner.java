package org.unchaff;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unchaff.decide.Rounds;
import org.unchaff.match.CompiledRules;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;

/**
 * Cleans texts by a set of rules that is loaded and compiled once. Immutable: one cleaner serves
 * all threads of a program.
 */
public final class Cleaner {

  private final RuleSet rules;
  private final Rounds rounds;

  private Cleaner(RuleSet rules, Confidence confidence) {
    this.rules = rules;
    this.rounds = new Rounds(CompiledRules.of(rules), confidence);
  }

  /** A cleaner that does what the given rules say. */
  public static Cleaner of(RuleSet rules, Confidence confidence) {
    return new Cleaner(rules, confidence);
  }

  /** A builder that starts with the built-in rules and the standard profile. */
  public static Builder builder() {
    return new Builder();
  }

  /** The rules in force. */
  public RuleSet rules() {
    return rules;
  }

  /** Cleans a text. Never throws, whatever the text. */
  public Cleaning clean(String text) {
    return clean(Document.of(text));
  }

  /**
   * Cleans a text that was bytes, in the encoding that they show: a byte order mark tells it, valid
   * UTF-8 is UTF-8, else it is guessed. What cannot be decoded stays as it is.
   */
  public Cleaning clean(byte[] bytes) {
    return clean(Codec.decode(bytes));
  }

  /**
   * Cleans a text to its end; the reader stays open.
   *
   * @throws IOException if the text cannot be read
   */
  public Cleaning clean(Reader text) throws IOException {
    StringWriter all = new StringWriter();
    text.transferTo(all);
    return clean(all.toString());
  }

  /**
   * Cleans texts as they are asked for: the stream is as lazy, as ordered and as parallel as the
   * one it is made of.
   */
  public Stream<Cleaning> clean(Stream<String> texts) {
    return texts.map(this::clean);
  }

  /** Cleans a document. Never throws, whatever the text. */
  public Cleaning clean(Document document) {
    return new Cleaning(document, rounds.clean(document));
  }

  /** Says which rules a cleaner uses. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Path> packs = new ArrayList<>();
    private final List<String> enable = new ArrayList<>();
    private final List<String> disable = new ArrayList<>();
    private boolean builtin = true;
    private Optional<Path> builtinFolder = Optional.empty();
    private String profile = RuleSettings.STANDARD_PROFILE;
    private Confidence confidence = Confidence.MEDIUM;

    private Builder() {}

    /** Adds a pack above all earlier ones. */
    public Builder rules(Path pack) {
      packs.add(pack);
      return this;
    }

    /** Switches rules on: an id, an id with {@code .*} at its end, or {@code category:NAME}. */
    public Builder enable(String name) {
      enable.add(name);
      return this;
    }

    /** Switches rules off: an id, an id with {@code .*} at its end, or {@code category:NAME}. */
    public Builder disable(String name) {
      disable.add(name);
      return this;
    }

    /** Chooses a profile: {@code standard}, or {@code body} for nothing but the article's body. */
    public Builder profile(String name) {
      profile = name;
      return this;
    }

    /** The lowest confidence of a rule that cuts; {@code MEDIUM} unless said otherwise. */
    public Builder confidence(Confidence lowest) {
      confidence = lowest;
      return this;
    }

    /** Uses the packs of a folder in place of the built-in ones. */
    public Builder builtin(Path folder) {
      builtinFolder = Optional.of(folder);
      return this;
    }

    /** Uses no built-in packs. */
    public Builder noBuiltin() {
      builtin = false;
      return this;
    }

    /**
     * Loads and compiles the rules.
     *
     * @throws IllegalArgumentException if a rule file has faults or a name means no rule; the
     *     message shows all faults, and the cause is the {@link RuleFileException}
     */
    public Cleaner build() {
      try {
        return Cleaner.of(RuleSet.load(settings()), confidence);
      } catch (RuleFileException e) {
        throw new IllegalArgumentException(e.report(), e);
      }
    }

    private RuleSettings settings() {
      return new RuleSettings(builtin, builtinFolder, profile, packs, enable, disable);
    }
  }
}
