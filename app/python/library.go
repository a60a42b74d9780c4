package python

// This file has the modules, and parts of modules, that are written in Python: that takes less room than Go.

import _ "embed"

// library is source by the name of the module.
var library = map[string]string{"collections": collectionsSource, "contextlib": contextlibSource, "functools": functoolsSource,
	"numpy": numpySource, "operator": operatorSource, "timeit": timeitSource, "typing": typingSource}

var (
	//go:embed lib/collections.py
	collectionsSource string
	//go:embed lib/contextlib.py
	contextlibSource string
	//go:embed lib/functools.py
	functoolsSource string
	//go:embed lib/numpy.py
	numpySource string
	//go:embed lib/operator.py
	operatorSource string
	//go:embed lib/timeit.py
	timeitSource string
	//go:embed lib/typing.py
	typingSource string
)
