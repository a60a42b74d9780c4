def run(program, data=b""):
    jumps, stack = {}, []
    for i, c in enumerate(program):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    tape, at, pc, out = memoryview(bytearray(30)), 0, 0, bytearray()
    feed = iter(data)
    while pc < len(program):
        c = program[pc]
        if c == ">": at += 1
        elif c == "<": at -= 1
        elif c == "+": tape[at] = (tape[at] + 1) % 256
        elif c == "-": tape[at] = (tape[at] - 1) % 256
        elif c == ".": out.append(tape[at])
        elif c == ",": tape[at] = next(feed, 0)
        elif c == "[" and not tape[at]: pc = jumps[pc]
        elif c == "]" and tape[at]: pc = jumps[pc]
        pc += 1
    return bytes(out)
print(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
print(run(",[.,]", b"echo"))
