// Package viewtest plays programs of memoryview operations and compares what
// comes out with what CPython recorded.
//
// The grammar of programs and values, and what each operation does, is in the
// docstring of record/mvp.py, the machine that runs them on a CPython;
// record/record.py makes programs and records them. A [Machine] is the same
// machine over the packages view and buffer.
package viewtest
