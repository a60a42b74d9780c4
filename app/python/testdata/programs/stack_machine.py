PUSH, ADD, MUL, DUP, JNZ, DEC, HALT = range(7)
code = memoryview(bytes([PUSH, 1, PUSH, 5, DUP, JNZ, 8, HALT, DEC, DUP, JNZ, 8, HALT]))
def run(code, limit=50):
    stack, pc, steps = [], 0, 0
    while steps < limit:
        op, pc, steps = code[pc], pc + 1, steps + 1
        if op == PUSH:
            stack.append(code[pc])
            pc += 1
        elif op == ADD:
            stack.append(stack.pop() + stack.pop())
        elif op == DUP:
            stack.append(stack[-1])
        elif op == DEC:
            stack[-1] -= 1
        elif op == JNZ:
            pc = code[pc] if stack.pop() else pc + 1
        elif op == HALT:
            break
    return stack, steps
print(run(code), run(memoryview(bytes([PUSH, 2, PUSH, 3, ADD, HALT]))))
