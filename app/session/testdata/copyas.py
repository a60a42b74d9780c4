"""Runs the texts that the session writes for elsewhere, and records what they are there.

    MEMVIEW_COPIES=$PWD/app/session/testdata/copyas.json go test ./app/session -run TestCopiesAreWhatTheySay
    python3 app/session/testdata/copyas.py app/session/testdata/copyas.json

Needs a CPython on a 64-bit little-endian machine, node and cc.
"""
import json
import os
import subprocess
import sys
import tempfile


def python(case):
    names = {}
    exec(case['text'], names)
    return bytes(memoryview(names[case['name']])).hex()


def javascript(case):
    name = case['name']
    script = case['text'] + f'console.log(Buffer.from({name}.buffer, {name}.byteOffset, {name}.byteLength).toString("hex"))'
    return subprocess.run(['node', '-e', script], check=True, capture_output=True, text=True).stdout.strip()


def c(case):
    if case['text'].startswith('/*'):
        return ''
    name = case['name']
    program = '#include <stdio.h>\n' + case['text'] + f'''
int main(void) {{
    for (size_t i = 0; i < sizeof {name}; i++) printf("%02x", ((const unsigned char *){name})[i]);
}}
'''
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, 'x.c'), os.path.join(folder, 'x')
        with open(source, 'w') as f:
            f.write(program)
        subprocess.run(['cc', '-std=c11', '-Wall', '-Werror', '-o', target, source], check=True)
        return subprocess.run([target], check=True, capture_output=True, text=True).stdout


run = {'fromhex': python, 'bytearray': python, 'array': python, 'struct': python, 'javascript': javascript, 'c': c}

path = sys.argv[1]
with open(path) as f:
    cases = json.load(f)
for case in cases:
    case['bytes'] = run[case['form']](case)
with open(path, 'w') as f:
    json.dump(cases, f, indent=1, ensure_ascii=False)
    f.write('\n')
