def rows(n):
    out = []
    for i in range(n):
        out.append(f"{i:04x}: {i * 0.5:.2f} {i!r}")
    return "\n".join(out)
rows(100_000)
