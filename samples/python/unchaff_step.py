"""A step of a scraping pipeline: one unchaff process serves all items.

    with Unchaff("java", "-jar", "target/unchaff.jar") as unchaff:
        for item in items:
            item["text"] = unchaff.clean(item["text"])

Each text goes to the process as a line of JSON and comes back as one; nothing is
written to disk. Needs no package beside Python 3.8 and a Java 17.
"""

import json
import subprocess
import sys


class Unchaff:
    def __init__(self, *command):
        self.command = [*command, "--from", "jsonl", "-q"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def clean(self, text):
        """The article without what does not belong to it."""
        self.process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError("unchaff ended; its last message says why")
        return json.loads(answer)["text"]


if __name__ == "__main__":
    # Items come as JSON lines, as scrapers write them, and go out the same way.
    with Unchaff(*sys.argv[1:]) as step:
        for line in sys.stdin:
            item = json.loads(line)
            item["text"] = step.clean(item["text"])
            print(json.dumps(item, ensure_ascii=False), flush=True)
