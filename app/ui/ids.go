package ui

// This file defines the names by which tests and styles find things.

import (
	"strconv"
	"strings"

	"memview/app/session"
)

// Element IDs that dom.go looks up.
const (
	idScore         = "score"          // the grid, which scrolls
	idScoreFrame    = "score-frame"    // what the grid fills
	idScoreWindow   = "score-window"   // what stands still while the grid scrolls
	idScoreRing     = "score-ring"     // the systems in it, which move
	idScoreSpacer   = "score-spacer"   // what makes the scrollbar as long as the memory
	idCursorCell    = "cursor-cell"    // the cell that the keyboard is on
	idElementEditor = "element-editor" // the input over an element
	idChips         = "chips"
	idChipMenu      = "chip-menu"
	idMinimap       = "minimap"
	idGrid          = "grid"        // the grid of the current view's shape, which scrolls
	idGridSizer     = "grid-sizer"  // what makes its scrollbars as long as they should be
	idGridWindow    = "grid-window" // what stands still while it scrolls
	idGridCursor    = "grid-cursor" // its cell that the keyboard is on
	idPicture       = "picture"     // the canvas
	idBytesInput    = "bytes-input"
	idFileInput     = "file-input"
	idViewName      = "view-name"
	idCode          = "code"     // the program's textarea
	idRun           = "run"      // Run and Stop
	idTimeline      = "timeline" // the slider
	idOutput        = "output-text"
	idPrompt        = "prompt"
	idExamples      = "examples"
	idGallery       = "gallery"
	idGallerySearch = "gallery-search"
)

// byteTestID is the data-testid of a byte of the hex: byte-12.
func byteTestID(offset int) string { return "byte-" + strconv.Itoa(offset) }

// elementTestID is the data-testid of an element of a view: element-u16-3.
func elementTestID(view string, index int) string {
	return "element-" + view + "-" + strconv.Itoa(index)
}

// viewTestID is the data-testid of a view's chip: view-u16.
func viewTestID(view string) string { return "view-" + view }

// chipID is the ID of the button that makes a view the current one, and
// menuButtonID that of the one which opens its menu.
func chipID(view string) string       { return "chip-" + view }
func menuButtonID(view string) string { return "chip-menu-of-" + view }

// cellOf reads the data-testid of a cell back: which byte or element it is.
func cellOf(testID string, s *session.Session) (cursor, bool) {
	if rest, ok := strings.CutPrefix(testID, "byte-"); ok {
		offset, err := strconv.Atoi(rest)
		return cursor{lane: hexLane, offset: offset}, err == nil && offset >= 0 && offset < s.Len()
	}
	rest, ok := strings.CutPrefix(testID, "element-")
	cut := strings.LastIndexByte(rest, '-')
	if !ok || cut < 0 {
		return cursor{}, false
	}
	l := s.LaneNamed(rest[:cut])
	index, err := strconv.Atoi(rest[cut+1:])
	if l == nil || err != nil {
		return cursor{}, false
	}
	r, ok := s.ElementRange(l, index)
	return cursor{lane: l.ID, offset: r.Offset, index: index}, ok
}
