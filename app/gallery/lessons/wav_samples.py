import struct
rate, frames = 8000, 64
header = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + 2 * frames, b"WAVE",
                     b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", 2 * frames)
wav = bytearray(header) + bytearray(2 * frames)
samples = memoryview(wav)[44:].cast("h")
for i in range(frames):
    samples[i] = 1000 * (8 - abs(i % 32 - 16))
print(len(header), samples.nbytes, max(samples), min(samples))
quiet = samples[32:]
for i in range(len(quiet)):
    quiet[i] //= 4
print(max(samples[32:]))
