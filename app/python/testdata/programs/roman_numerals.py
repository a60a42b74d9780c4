table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def roman(n):
    out = ""
    for v, s in table:
        count, n = divmod(n, v)
        out += s * count
    return out
def arabic(s):
    values = dict((s, v) for v, s in table if len(s) == 1)
    return sum(-values[a] if values[a] < values.get(b, 0) else values[a] for a, b in zip(s, s[1:] + "."))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1999, 2024)], all(arabic(roman(n)) == n for n in range(1, 2000, 37)))
