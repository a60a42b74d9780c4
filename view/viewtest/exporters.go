package viewtest

// This file defines the verbs that make exporters other than bytes and bytearray.

import (
	"memview/view/buffer"
	"memview/view/format"
)

// layoutSpec is the layout of an ndarray: {"mem": …, "format": …, …}.
type layoutSpec struct {
	mem  []byte
	spec buffer.NDSpec
}

var ndFlags = map[string]buffer.NDFlags{
	"varexport": buffer.NDVarExport, "writable": buffer.NDWritable, "fortran": buffer.NDFortran,
	"scalar": buffer.NDScalar, "pil": buffer.NDPIL, "redirect": buffer.NDRedirect, "getbuf_fail": buffer.NDGetBufFail,
}

func layoutOf(e map[string]any) any {
	l := &layoutSpec{mem: unhex(e["mem"])}
	l.spec.Format = text(e["format"])
	l.spec.Shape = ints(e["shape"])
	if e["strides"] != nil {
		l.spec.Strides = ints(e["strides"])
	}
	if e["offset"] != nil {
		l.spec.Offset = atoi(e["offset"])
	}
	if e["flags"] != nil {
		for _, name := range array(e["flags"]) {
			flag, ok := ndFlags[text(name)]
			if !ok {
				panic(unsupported{"flag " + text(name)})
			}
			l.spec.Flags |= flag
		}
	}
	return l
}

func ints(x any) []int {
	out := []int{}
	for _, n := range array(x) {
		out = append(out, atoi(n))
	}
	return out
}

func newNDArray(m *Machine, a []any) (any, error) {
	l, ok := a[0].(*layoutSpec)
	if !ok {
		panic(unsupported{"layout " + repr(a[0])})
	}
	nd, err := buffer.NewNDArray(m.Profile, l.mem, l.spec)
	if err != nil {
		return nil, err
	}
	return nd, nil
}

func push(m *Machine, a []any) (any, error) {
	nd, ok := a[0].(*buffer.NDArray)
	l, ok2 := a[1].(*layoutSpec)
	if !ok || !ok2 {
		panic(unsupported{"push to " + typeName(a[0])})
	}
	l.spec.Flags &^= buffer.NDVarExport
	return nil, nd.Push(l.mem, l.spec)
}

// objOf is ndarray.obj: whose memory a re-exporter holds.
func (m *Machine) objOf(nd *buffer.NDArray) (any, error) {
	if obj := nd.Obj(); obj != nil {
		return obj, nil
	}
	return nil, nil
}

func newExporter(m *Machine, a []any) (any, error) {
	if !m.Profile.AtLeast(format.Python312) {
		panic(unsupported{"__buffer__"})
	}
	return &exporter{base: a[0], mode: text(a[1]), profile: m.Profile}, nil
}

func newStatic(m *Machine, a []any) (any, error) {
	legacy, err := valueOf(a[0]).Truth()
	return buffer.NewStatic(legacy), err
}
