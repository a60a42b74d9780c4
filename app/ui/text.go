package ui

// This file defines the longer texts that a person reads.

const (
	textScoreLabel = "Memory: bytes in hexadecimal, and the views that read them"
	textScoreHelp  = "Arrow keys move; Home and End go to the ends of the line, with Control to the ends of the memory. " +
		"Type hexadecimal digits to write a byte. V goes on to the views that read the byte, [ and ] to the previous and next element of the current view. " +
		"Enter edits an element. Shift with a move selects, Space keeps what is lit, Escape lets it go. Control Z undoes."
	textCodeHelp = "Control Enter runs the program, F10 one line of it, Control Shift Enter up to the line of the cursor. " +
		"Once you edit, Tab indents; Escape and then Tab leaves the editor."
	textNotEditable      = "This widget is for reading only."
	textClipboardRefused = "The browser refuses the clipboard. The line is selected: Control C copies it."
	textNoBridge         = "JavaScript cannot share this memory: "
)
