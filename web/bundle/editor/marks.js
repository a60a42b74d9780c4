// What the page marks in the program: the statement that ran last, the one that comes next, which lines read or wrote
// bytes, and where it failed.
import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, WidgetType, gutter } from '@codemirror/view';

// The state: { current, next: lines from 1, or 0; touched: [{ line, reads, writes, linked, title }]; error: null or
// { line, text }; show: whether to scroll there }.
const changed = StateEffect.define();

const currentLine = Decoration.line({ class: 'line-current', attributes: { 'aria-current': 'step' } });
const nextLine = Decoration.line({ class: 'line-next' });
const errorLine = Decoration.line({ class: 'line-error' });
const errorText = Decoration.mark({ class: 'text-error' });

class Message extends WidgetType {
  constructor(text) { super(); this.text = text; }
  eq(other) { return other.text === this.text; }
  toDOM() {
    const p = document.createElement('div');
    p.className = 'line-message';
    p.textContent = this.text;
    return p;
  }
}

class Touch extends GutterMarker {
  constructor(touch) { super(); this.touch = touch; }
  eq(other) { return JSON.stringify(other.touch) === JSON.stringify(this.touch); }
  toDOM() {
    const { reads, writes, linked, title } = this.touch;
    const mark = document.createElement('span');
    mark.className = 'touch' + (writes ? ' writes' : '') + (reads ? ' reads' : '') + (linked ? ' linked' : '');
    mark.title = title;
    return mark;
  }
}

function build(doc, state) {
  const ranges = [];
  const touched = [];
  const line = (n) => n >= 1 && n <= doc.lines ? doc.line(n) : null;
  const { error } = state;
  const current = line(state.current);
  if (current) ranges.push(currentLine.range(current.from));
  const next = line(state.next);
  if (next && next !== current && state.next !== state.current) ranges.push(nextLine.range(next.from));
  const bad = error && line(error.line);
  if (bad) {
    ranges.push(errorLine.range(bad.from));
    const from = bad.from + /^\s*/.exec(bad.text)[0].length;
    if (from < bad.to) ranges.push(errorText.range(from, bad.to));
    ranges.push(Decoration.widget({ widget: new Message(error.text), side: 1, block: true }).range(bad.to));
  }
  for (const touch of state.touched) {
    const at = line(touch.line);
    if (at) touched.push(new Touch(touch).range(at.from));
  }
  return { lines: Decoration.set(ranges, true), touched: RangeSet.of(touched, true) };
}

const nothing = { lines: Decoration.none, touched: RangeSet.empty };

const field = StateField.define({
  create: () => nothing,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(changed)) return build(transaction.state.doc, effect.value);
    }
    if (!transaction.docChanged) return value;
    return { lines: value.lines.map(transaction.changes), touched: value.touched.map(transaction.changes) };
  },
  provide: (f) => EditorView.decorations.from(f, (value) => value.lines),
});

export const marks = [
  field,
  gutter({ class: 'cm-touches', markers: (view) => view.state.field(field).touched, initialSpacer: () => new Touch({ reads: false, writes: false, linked: false, title: '' }) }),
];

export function setMarks(view, state) {
  const effects = [changed.of(state)];
  const line = state.error?.line || state.current;
  view.dispatch({ effects });
  if (!state.show || line < 1 || line > view.state.doc.lines) return;
  // Within the editor alone: EditorView.scrollIntoView moves the page as well, away from the memory that the line is about.
  const box = view.scrollDOM;
  const { top, bottom } = view.lineBlockAt(view.state.doc.line(line).from);
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
