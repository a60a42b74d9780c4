def tokens(text):
    number = ""
    for c in text + " ":
        if c.isdigit() or c == ".":
            number += c
            continue
        if number:
            yield float(number) if "." in number else int(number)
            number = ""
        if c in "+-*/()":
            yield c
def evaluate(text):
    stream = [*tokens(text), None]
    def peek(): return stream[0]
    def factor():
        t = stream.pop(0)
        if t == "(":
            value = expr()
            if stream.pop(0) != ")":
                raise SyntaxError("expected )")
            return value
        if t == "-":
            return -factor()
        if isinstance(t, (int, float)):
            return t
        raise SyntaxError(f"unexpected {t!r}")
    def term():
        value = factor()
        while peek() in ("*", "/"):
            value = value * factor() if stream.pop(0) == "*" else value / factor()
        return value
    def expr():
        value = term()
        while peek() in ("+", "-"):
            value = value + term() if stream.pop(0) == "+" else value - term()
        return value
    return expr()
for text in ("1 + 2 * 3", "(1 + 2) * -3", "2 * (3.5 - 1) / 5", "1 / 0", "2 * (3", "*"):
    try: print(text, "=", evaluate(text))
    except (SyntaxError, ZeroDivisionError) as e: print(text, "->", type(e).__name__, e)
