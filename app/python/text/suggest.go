package text

// This file defines the search for what a misspelt name may have meant.

const (
	moveCost     = 2 // one insertion, deletion or substitution
	caseCost     = 1 // a substitution by the same letter in the other case
	maxSuggested = 750
	maxNameSize  = 40
)

// substitutionCost is of Python/suggestions.c.
func substitutionCost(a, b byte) int {
	switch {
	case a&31 != b&31:
		return moveCost
	case a == b:
		return 0
	case asciiLower(a) == asciiLower(b):
		return caseCost
	}
	return moveCost
}

func asciiLower(r byte) byte {
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	return r
}

// distance is levenshtein_distance of Python/suggestions.c: how much it costs
// to make a from b, counted in bytes of UTF-8, or anything beyond limit when it costs more.
func distance(a, b string, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return moveCost * (len(a) + len(b))
	}
	if len(a) > maxNameSize || len(b) > maxNameSize {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for i := range len(b) {
		diagonal := i * moveCost
		result = diagonal
		least := End
		for j := range len(a) {
			substitute := diagonal + substitutionCost(b[i], a[j])
			diagonal = row[j]
			result = min(min(result, diagonal)+moveCost, substitute)
			row[j] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

// Suggest returns which of candidates is nearest to wrong, as NameError,
// AttributeError and ImportError do in "Did you mean: 'x'?"
// (_suggestions._generate_suggestions, Lib/traceback.py
// _compute_suggestion_error). The first of equally near ones wins; false when
// none is near enough. The caller chooses and orders the candidates as
// _compute_suggestion_error does: dir() without names that start with an
// underscore unless wrong does, or locals, globals, builtins.
func Suggest(wrong string, candidates []string) (string, bool) {
	if len(candidates) >= maxSuggested {
		return "", false
	}
	best, suggestion, found := End, "", false
	for _, c := range candidates {
		if c == wrong {
			continue
		}
		limit := (len(wrong) + len(c) + 3) * moveCost / 6
		limit = min(limit, best-1)
		if d := distance(wrong, c, limit); d <= limit && d < best {
			best, suggestion, found = d, c, true
		}
	}
	return suggestion, found
}
