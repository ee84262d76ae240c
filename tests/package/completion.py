# SPDX-License-Identifier: GPL-3.0-or-later
"""Completions, driven by the shells themselves."""

import os
import pty
import re
import select
import subprocess
import time


class Failed(Exception):
    pass


# What is typed, and words that must be offered, and one that must not.
CASES = [
    ("switchhookctl webh", {"webhook"}, "--json"),
    ("switchhookctl webhook ", {"add", "list", "reset-failures"}, "emit"),
    ("switchhookctl --database x.sqlite webhook r", {"remove", "reset-failures"}, "restore"),
    ("switchhookctl webhook add --se", {"--secret-file", "--secret-env"}, "--until-idle"),
    ("switchhookctl webhook list --js", {"--json"}, "list"),
    ("switchhookctl emit call.", {"call.completed", "call.missed"}, "contact.created"),
    ("switchhookctl restore bac", {"backup.sqlite"}, "add"),
    ("switchhookctl --ca-file bac", {"backup.sqlite"}, "add"),
]


def bash(root, line, folder):
    words = line.split(" ")
    script = (f"source '{root}/usr/share/bash-completion/completions/switchhookctl'\n"
              f"COMP_WORDS=({' '.join(repr(word) for word in words)}); COMP_CWORD={len(words) - 1}; COMP_LINE='{line}'\n"
              "spec=$(complete -p switchhookctl); [[ $spec == *_switchhookctl* ]] || exit 9\n"
              "_switchhookctl; printf '%s\\n' \"${COMPREPLY[@]}\"")
    return subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, check=True, cwd=folder).stdout


def fish(root, line, folder):
    script = f"source '{root}/usr/share/fish/vendor_completions.d/switchhookctl.fish'; complete -C '{line}'"
    env = {"HOME": folder, "PATH": f"{root}/usr/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    text = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, check=True, cwd=folder, env=env).stdout
    return "\n".join(row.split("\t")[0] for row in text.splitlines())


class Zsh:
    """On a terminal of its own: zsh completes nowhere else."""

    def __init__(self, root, folder):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            env = {"HOME": folder, "PATH": f"{root}/usr/bin:/usr/bin:/bin", "TERM": "dumb", "LC_ALL": "C.UTF-8", "COLUMNS": "400"}
            os.execvpe("zsh", ["zsh", "-f", "-i"], env)
        self.say("PS1='' ; unsetopt prompt_cr prompt_sp zle_bracketed_paste; stty cols 300 rows 100")
        self.say(f"fpath=('{root}/usr/share/zsh/vendor-completions' $fpath); autoload -U compinit; compinit -D -u; LISTMAX=500; echo rea''dy")
        self.until("ready")

    def say(self, line):
        os.write(self.terminal, line.encode() + b"\n")

    def until(self, end):
        text = ""
        limit = time.monotonic() + 20
        while not re.search(end, text):
            if time.monotonic() > limit:
                raise Failed(f"zsh does not answer: {text}")
            if select.select([self.terminal], [], [], 0.1)[0]:
                text += os.read(self.terminal, 65536).decode(errors="replace")
        return text

    def complete(self, line):
        """Ctrl+X Ctrl+D by hand: what would be listed is caught as the shell is about to add it."""
        self.say("compadd() { builtin compadd -O offered \"$@\"; print -l -- \"${(@)offered}\" >> offered; builtin compadd \"$@\"; }")
        self.say("rm -f offered; touch offered; echo emp''ty")
        self.until("empty")
        os.write(self.terminal, line.encode() + b"\t")
        time.sleep(0.3)
        os.write(self.terminal, b"\x15echo do''ne\n")
        self.until("done")
        self.say("cat offered; echo en''d")
        return self.until("end")

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def drive(root):
    folder = str(root.parent / "completion")
    os.makedirs(folder)
    open(f"{folder}/backup.sqlite", "w").close()
    zsh = Zsh(root, folder)
    for line, wanted, unwanted in CASES:
        for name, answer in (("bash", bash(root, line, folder)), ("fish", fish(root, line, folder)), ("zsh", zsh.complete(line))):
            words = set(answer.replace("\r", "").replace("\n", " ").split())
            if not wanted <= words or unwanted in words:
                raise Failed(f"{name}, “{line}”: {sorted(words)}")
    zsh.close()
    return f"completions: {len(CASES)} lines in bash, zsh and fish"
