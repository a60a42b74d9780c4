package ui

// This file defines what keys mean in the score.

// command is what a key asks for.
type command struct {
	kind   commandKind
	move   move   // of commandMove
	extend bool   // of commandMove: the selection goes along
	digit  byte   // of commandDigit: 0 to 15
	text   string // of commandEdit: what the editor starts with, "" for the present value
}

type commandKind int

const (
	commandNone commandKind = iota
	commandMove
	commandDigit
	commandEdit
	commandUndo
	commandRedo
	commandSelectAll
	commandPin   // what is selected stays lit, or no longer does
	commandLeave // of selection, pin, and from an element to its byte in the hex, the first that there is
)

// keyCommand reads a key pressed in the score, named as KeyboardEvent.key
// names it. With ctrl (Control, or Command on a Mac) only few keys are ours:
// the rest is the browser's.
func keyCommand(key string, ctrl, alt, shift, inHex bool) command {
	if alt {
		return command{}
	}
	if ctrl {
		switch {
		case key == "Home":
			return command{kind: commandMove, move: moveFirst, extend: shift}
		case key == "End":
			return command{kind: commandMove, move: moveLast, extend: shift}
		case key == "a", key == "A":
			return command{kind: commandSelectAll}
		case (key == "z" || key == "Z") && shift, key == "y", key == "Y":
			return command{kind: commandRedo}
		case key == "z", key == "Z":
			return command{kind: commandUndo}
		}
		return command{}
	}
	if m, ok := moveKeys[key]; ok {
		return command{kind: commandMove, move: m, extend: shift && len(key) > 1} // "[" may need Shift to be typed
	}
	switch key {
	case "v":
		return command{kind: commandMove, move: moveNextLane}
	case "V":
		return command{kind: commandMove, move: movePreviousLane}
	case "Enter", "F2":
		return command{kind: commandEdit}
	case " ":
		return command{kind: commandPin}
	case "Escape":
		return command{kind: commandLeave}
	}
	if len(key) != 1 {
		return command{}
	}
	if inHex {
		if digit, ok := hexDigit(key[0]); ok {
			return command{kind: commandDigit, digit: digit}
		}
		return command{}
	}
	if c := key[0]; c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == '\'' || c == '"' {
		return command{kind: commandEdit, text: key}
	}
	return command{}
}

var moveKeys = map[string]move{
	"ArrowLeft": moveLeft, "ArrowRight": moveRight, "ArrowUp": moveUp, "ArrowDown": moveDown,
	"Home": moveLineStart, "End": moveLineEnd, "PageUp": movePageUp, "PageDown": movePageDown,
	"[": movePreviousElement, "]": moveNextElement,
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
