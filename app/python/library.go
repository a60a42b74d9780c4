package python

// This file has the modules, and parts of modules, that are written in Python: that takes less room than Go.

import _ "embed"

// library is source by the name of the module.
var library = map[string]string{"timeit": timeitSource, "numpy": numpySource}

var (
	//go:embed lib/timeit.py
	timeitSource string
	//go:embed lib/numpy.py
	numpySource string
)
