package python

// This file defines what places in a program remember of the classes they met there.

// An attrSite is a place that gets or sets an attribute.
type attrSite struct {
	name    string
	t       *Type // the class met last, in the state of this version
	version uint32
	get     bool // nothing in the class comes before what an instance has under that name
	set     bool // nor is assigning to it a matter of the class
	at      int  // where an instance had it last
	mod     *module
	g       *gvar // of mod
}

// find returns an instance's own attribute, if it has one and the class leaves it alone; else nil.
func (s *attrSite) find(o *instance, set bool) *Value {
	if o.t != s.t || s.version != typeVersion {
		s.t, s.version = o.t, typeVersion
		s.get = !o.t.hasData(s.name)
		setter := o.t.lookup("__setattr__")
		b, _ := setter.o.(*builtin)
		s.set = s.get && (!setter.bound() || b != nil && b.owner == typeObject)
	}
	if !s.get || set && !s.set {
		return nil
	}
	if i := s.at; i < len(o.ns.names) && o.ns.names[i] == s.name {
		return &o.ns.vals[i]
	}
	if i := o.ns.find(s.name); i >= 0 {
		s.at = i
		return &o.ns.vals[i]
	}
	return nil
}

// getAttr is v.name.
func (s *attrSite) getAttr(vm *VM, v Value) (Value, error) {
	switch o := v.o.(type) {
	case *instance:
		if p := s.find(o, false); p != nil {
			return *p, nil
		}
	case *module:
		if s.mod != o {
			s.mod, s.g = o, o.vars[s.name]
		}
		if s.g != nil && s.g.v.o != nil {
			return s.g.v, nil
		}
	}
	return vm.getAttr(v, s.name)
}

// setAttr is v.name = x.
func (s *attrSite) setAttr(vm *VM, v, x Value) error {
	if o, ok := v.o.(*instance); ok {
		if p := s.find(o, true); p != nil {
			vm.stores(o, x)
			*p = x
			return nil
		}
	}
	return vm.setAttr(v, s.name, x)
}
