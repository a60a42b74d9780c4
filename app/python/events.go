package python

// This file defines the events that a watched session tells of.

// An Event is one executed simple statement, or one evaluation of the header of a compound statement: of if, elif and while
// the condition, of for the step to the next item, of with its entry and its exit, of match the subject, of except what it
// catches, of def and class the whole. Events come in the order in which statements end, so a call comes after what it ran.
type Event struct {
	Step                       int64 // from 1, without gaps
	Line, EndLine, Col, EndCol int   // lines from 1, columns in code points from 0
	Func                       string
	Depth                      int // calls around
	Header                     bool
	Reads                      []Range
	Writes                     []Write
	Created                    []ViewRecord
	Released                   []uint64 // ids of views
	Buffers                    []BufferRecord
	Binds                      []Bind
	Output                     []Output
	Error, Message             string // class and str() of the exception that left the statement
	// Last is set in one event that ends a log cut by Options.Events: Step is then how many statements ran in all, and Writes
	// are what they did to the buffers that were there when the log was cut.
	Last bool
}

// A Range is bytes of a buffer: Count pieces of Len bytes, each Stride bytes behind the one before.
type Range struct {
	Buffer                  uint64
	Off, Len, Stride, Count int
	Kind                    string // "", or "display" when a buffer was read to be printed
}

// A Write is bytes of a buffer that a statement wrote, changed or not. Old and New have the touched bytes in order of
// address; where their lengths differ the buffer's length changed, and Old was replaced by New at Off.
type Write struct {
	Range
	Old, New []byte
}

// A ViewRecord is a memoryview that a statement made. Its layout is that of the moment.
type ViewRecord struct {
	ID, Buffer, Parent uint64 // Parent is the view it was made of, 0 if none
	Off                int    // of element 0, in bytes from the start of the buffer
	Format             string
	ItemSize           int
	Shape, Strides     []int
	ReadOnly           bool
	Temporary          bool   // gone at the end of the statement
	How                string // the expression that made it, as written
}

// A BufferRecord is an object with memory that a statement made.
type BufferRecord struct {
	ID   uint64
	Type string
	Len  int    // bytes
	Name string // a name that refers to it; "" if none does
}

// A Bind is a name that a statement bound, or with Type "" deleted.
type Bind struct {
	Name, Type   string
	Buffer, View uint64 // of objects with memory, and of memoryviews
	Scope        string // the function or class, "" for the module
}

// An Output is text that a statement printed.
type Output struct {
	Stream int
	Text   string
}
