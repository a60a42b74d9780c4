"""Records what this Python's basic REPL prints for session.txt, without its prompts: run it with CPython 3.13 or later."""
import os
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent
text = (here / "session.txt").read_text()
# The prompts go: they are what no program prints.
prelude = "import sys; sys.ps1 = sys.ps2 = ''\n"
out = subprocess.run([sys.executable, "-q", "-i"], input=prelude + text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                     env={**os.environ, "PYTHON_BASIC_REPL": "1"}).stdout
prompt = ">>> "  # of the prelude
(here / "session.out").write_text(out.removeprefix(prompt).rstrip("\n") + "\n")
