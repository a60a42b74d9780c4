END, ESC, ESC_END, ESC_ESC = 0xc0, 0xdb, 0xdc, 0xdd
def encode(packet):
    out = bytearray([END])
    for b in packet:
        match = {END: (ESC, ESC_END), ESC: (ESC, ESC_ESC)}.get(b, (b,))
        out += bytes(match)
    out.append(END)
    return bytes(out)
def decode(stream):
    packet, escaped = bytearray(), False
    for b in stream:
        if escaped:
            packet.append({ESC_END: END, ESC_ESC: ESC}[b])
            escaped = False
        elif b == ESC:
            escaped = True
        elif b == END:
            if packet:
                yield bytes(packet)
                packet.clear()
        else:
            packet.append(b)
wire = encode(b"\x01\xc0\x02") + encode(b"\xdb\xdb") + encode(b"plain")
print(wire.hex(" "), list(decode(memoryview(wire))))
