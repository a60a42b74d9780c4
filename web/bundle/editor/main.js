// The code editor of the page, made of CodeMirror 6. What it defines, globalThis.memviewEditor, is used by code.js,
// which has a plain textarea where this script could not be loaded.
//
// Styles are in the site's style sheet, by the classes that tokens carry (highlighter, below). CodeMirror's own
// sheets are adopted ones (adoptStyles in bundle.go), which a strict Content-Security-Policy allows.
import { Annotation, EditorSelection, EditorState, Prec, Transaction } from '@codemirror/state';
import { EditorView, keymap, drawSelection, dropCursor, highlightSpecialChars, lineNumbers, placeholder } from '@codemirror/view';
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport, syntaxHighlighting } from '@codemirror/language';
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, undo } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { tagHighlighter, tags } from '@lezer/highlight';
import { marks, setMarks } from './marks.js';
import { completions } from './complete.js';

const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: 'tok-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'tok-string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'tok-number' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], class: 'tok-call' },
  { tag: tags.meta, class: 'tok-meta' },
  { tag: tags.invalid, class: 'tok-invalid' },
]);

// fromPage marks changes that the page made: it is not told of them.
const fromPage = Annotation.define();

// create makes an editor in parent. options: text, label, describedBy, placeholder, and what to call:
//   change(text)       after every change the person made
//   command(name, line) 'run', 'runTo' (the line), 'step'
//   hover(line)        the line under the pointer, 0 for none
//   clean(text)        for a paste: the text as it should be, or null to leave it
//   names(prefix)      what could stand at the end of prefix, as the program stands now: strings, or null
//   cleaned()          after a paste was mended, as a step of its own that undo takes back
function create(parent, options) {
  const command = (name) => (view) => {
    options.command(name, view.state.doc.lineAt(view.state.selection.main.head).number);
    return true;
  };
  const paste = (event, view) => {
    const text = event.clipboardData?.getData('text/plain');
    const mended = text ? options.clean(text) : null;
    if (mended === null || mended === text) return false;
    event.preventDefault();
    const before = view.state.selection.main;
    view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', annotations: isolateHistory.of('before'), scrollIntoView: true });
    const pasted = view.state.selection.main.head;
    view.dispatch({
      changes: { from: before.from, to: pasted, insert: mended },
      selection: EditorSelection.cursor(before.from + view.state.toText(mended).length),
      userEvent: 'input.paste',
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
    });
    options.cleaned();
    return true;
  };
  // Tab goes through the page until the person edits: who only passes by is not held.
  let editing = false;
  const tab = { ...indentWithTab, run: (view) => editing && indentWithTab.run(view), shift: (view) => editing && indentWithTab.shift(view) };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        EditorView.updateListener.of((update) => {
          if (update.docChanged) editing = true;
          if (update.docChanged && !update.transactions.some((t) => t.annotation(fromPage))) options.change(update.state.doc.toString());
        }),
        Prec.highest(keymap.of([
          { key: 'Mod-Enter', run: command('run') },
          { key: 'Mod-Shift-Enter', run: command('runTo') },
          { key: 'F10', run: command('step') },
        ])),
        lineNumbers({
          domEventHandlers: {
            click(view, block) {
              options.command('runTo', view.state.doc.lineAt(block.from).number);
              return true;
            },
          },
        }),
        marks,
        highlightSpecialChars(),
        history(),
        drawSelection(),
        dropCursor(),
        placeholder(options.placeholder),
        EditorState.allowMultipleSelections.of(true),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [completions(options.names)], icons: false }),
        new LanguageSupport(pythonLanguage),
        syntaxHighlighting(highlighter),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, tab]),
        EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-describedby': options.describedBy, tabindex: '0', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false' }),
        EditorView.domEventHandlers({
          paste,
          focus() { editing = false; },
          pointerdown() { editing = true; },
          mousemove(event, view) {
            const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
            const block = view.lineBlockAt(at);
            const inside = event.clientY <= view.documentTop + block.bottom;
            options.hover(inside ? view.state.doc.lineAt(at).number : 0);
          },
          mouseleave() { options.hover(0); },
        }),
      ],
    }),
  });
  return {
    getText: () => view.state.doc.toString(),
    // setText replaces all of it. The person's undo brings back what was there.
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
        annotations: [fromPage.of(true), isolateHistory.of('full'), Transaction.addToHistory.of(true)],
      });
      view.scrollDOM.scrollTop = 0; // not scrollIntoView, which moves the page as well
    },
    undo: () => undo(view),
    // mark shows where the program is: see marks.js.
    mark: (state) => setMarks(view, state),
    // focus moves the keyboard into the editor, to the start of a line where one is named.
    focus(line) {
      if (line > 0) {
        const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
        const indent = /^\s*/.exec(at.text)[0].length;
        view.dispatch({ selection: { anchor: at.from + indent }, effects: EditorView.scrollIntoView(at.from, { y: 'nearest' }) });
      }
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

globalThis.memviewEditor = { create };
