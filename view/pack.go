package view

// This file defines storing objects with code of their own, which may release the view
// while it runs (pack_single in memoryobject.c).

import (
	"errors"

	"memview/view/buffer"
	"memview/view/format"
)

// packObject is pack for objects: what code they have runs first, into memory of our
// own, and then the view is looked at again. That comes before the value is compared
// with what the format holds, but after it is converted to the C type by which the
// format's values pass: an int too large for that is refused all the same. Numbers come
// here when it was finding off that released the view.
func (v *View) packObject(off int, x format.Value) error {
	var asked *answer
	if x.IsInt() || x.Kind() == format.KindFloat {
		asked = &answer{value: x, given: true}
	}
	if o, _ := x.Object(); o != nil {
		switch o := o.(type) {
		case *buffer.Bytes:
			x = format.Bytes(o.Bytes())
		case format.Floater:
			if i, ok := o.(format.Indexer); v.code.Kind == format.KindFloat || ok {
				asked = &answer{Floater: o, Indexer: i}
			}
		case format.Indexer:
			asked = &answer{Indexer: o}
		}
		switch {
		case asked == nil || asked.given:
		case v.code.Kind == format.KindFloat && asked.Floater != nil:
			x = format.Object((*floatAnswer)(asked))
		case v.code.Kind <= format.KindUint && v.code.Kind != format.KindBool, v.code.Kind == format.KindFloat:
			x = format.Object((*indexAnswer)(asked))
		}
	}
	var own [16]byte
	err := v.code.Pack(own[:], x)
	if v.Released() && (err == nil || errors.Is(err, ErrValue) && asked != nil && asked.passes(v)) {
		return errReleased
	}
	if err != nil {
		return err
	}
	b, err := v.item(off)
	if err != nil {
		return err
	}
	if o := v.managed.observer; o != nil && o.Writing != nil {
		o.Writing(v, Access{off, v.itemsize, v.itemsize, 1})
	}
	copy(b, own[:v.code.Size()])
	v.observedItem(off, true)
	return nil
}

// An answer remembers what __index__ or __float__ returned.
type answer struct {
	Indexer format.Indexer
	Floater format.Floater
	value   format.Value
	given   bool
}

type (
	indexAnswer answer
	floatAnswer answer
)

func (a *indexAnswer) Index() (format.Value, error) {
	x, err := a.Indexer.Index()
	a.value, a.given = x, err == nil
	return x, err
}

func (a *floatAnswer) Float() (float64, error) {
	x, err := a.Floater.Float()
	a.value, a.given = format.Float(x), err == nil
	return x, err
}

// passes reports whether the int fits the C type by which it is passed: long, or
// unsigned long, for what is no larger.
func (a *answer) passes(v *View) bool {
	bits := 8 * max(v.code.Size(), v.profile.PointerSize())
	switch i, ok := a.value.Int64(); {
	case !a.given || v.code.Kind != format.KindFloat && !a.value.IsInt():
		return false
	case v.code.Kind == format.KindFloat:
		_, ok := a.value.Float64()
		return ok
	case v.code.Kind == format.KindUint:
		u, ok := a.value.Uint64()
		return ok && u>>1>>(bits-1) == 0
	default:
		return ok && i<<(64-bits)>>(64-bits) == i
	}
}
