import { expect, test } from 'vitest';
import { fillIn, formsOf, optionsIn, valueIn } from '../../../scripts/demo/people/form.ts';
import { tableRows, textOf } from '../../../scripts/demo/people/html.ts';
import { codeIn, linkIn } from '../../../scripts/demo/people/sign-in.ts';

const PAGE = `<form method="get" action="/search"><input name="q"></form>
<!-- <form method="post" action="/never"></form> -->
<form method="post" action="/apply?lang=fr&amp;x=1" novalidate>
<input type="hidden" name="csrf" value="a&quot;b&#39;c">
<input id="name" name="name" type="text" value="L&eacute;a &amp; co">
<input type="radio" name="choice" value="yes"><input type="radio" name="choice" value="no" checked>
<input type="checkbox" name="wants" value="a" checked><input type="checkbox" name="wants" value="b"><input type='checkbox' name='wants' value='c' checked>
<select name="place"><option value="">Choose</option><option value="1" selected>One</option><option value="2">Two</option></select>
<select name="first"><option value="x">X</option><option>y</option></select>
<textarea name="reason">
first line
&lt;second&gt;</textarea>
<button name="action" value="save">Save</button><button>Plain</button>
</form>`;

const form = () => {
  const [, found] = formsOf(PAGE);
  if (found === undefined) throw new Error('the page has a second form');
  return found;
};

test('a form left alone sends what a browser would send', () => {
  expect(formsOf(PAGE).map(({ method, action }) => [method, action])).toEqual([
    ['get', '/search'],
    ['post', '/apply?lang=fr&x=1'],
  ]);
  expect([...fillIn(form(), {})]).toEqual([
    ['csrf', `a"b'c`],
    ['name', 'L&eacute;a & co'],
    ['choice', 'no'],
    ['wants', 'a'],
    ['wants', 'c'],
    ['place', '1'],
    ['first', 'x'],
    ['reason', 'first line\n<second>'],
  ]);
});

test('what is filled in takes the place of what was there, boxes one by one', () => {
  const sent = fillIn(form(), { name: 'Aïcha', choice: 'yes', wants: ['b'], place: '2', action: 'save' });
  expect(sent.getAll('wants')).toEqual(['b']);
  expect(Object.fromEntries(sent)).toMatchObject({ csrf: `a"b'c`, name: 'Aïcha', choice: 'yes', place: '2', action: 'save' });
});

test('nobody can fill in what the page does not offer', () => {
  expect(() => fillIn(form(), { age: '3' })).toThrow('no field age');
  expect(() => fillIn(form(), { csrf: 'mine' })).toThrow('hides csrf');
  expect(() => fillIn(form(), { choice: 'perhaps' })).toThrow('does not offer choice=perhaps');
  expect(() => fillIn(form(), { place: '3' })).toThrow('does not offer place=3');
});

test('what a field holds and offers can be read', () => {
  expect(valueIn(form(), 'place')).toBe('1');
  expect(optionsIn(form(), 'place')).toEqual(['', '1', '2']);
  expect(optionsIn(form(), 'first')).toEqual(['x', 'y']);
  expect(optionsIn(form(), 'name')).toEqual([]);
});

test('a table is read by its rows that lead somewhere', () => {
  const html = `<table><thead><tr><th>R</th></tr></thead><tbody>
<tr><th scope="row"><a href="/review/1?lang=ar&amp;a=b"><bdi>123</bdi></a></th><td><strong class="tag">Not&nbsp;voted</strong></td></tr></tbody></table>`;
  expect(tableRows(html)).toEqual([{ href: '/review/1?lang=ar&a=b', cells: ['123', 'Not voted'] }]);
  expect(textOf('<style>p { }</style><p>a<br>b  c</p>')).toBe('a b c');
});

test('letters give their link and their code, and nothing that only looks like one', () => {
  expect(linkIn({ text: 'Open:\nhttp://127.0.0.1:3000/l/AAAAAAAAAAAAAAAAAAAAAA\nSee /follow' })).toBe(
    'http://127.0.0.1:3000/l/AAAAAAAAAAAAAAAAAAAAAA',
  );
  expect(linkIn({ text: 'http://127.0.0.1:3000/follow' })).toBeUndefined();
  expect(codeIn({ text: 'Code :\n042137\nValable 10 minutes.' })).toBe('042137');
  expect(codeIn({ text: 'Jisr : 042137.' })).toBe('042137');
  for (const text of ['Dossier 123456782', '+212612345678', '2026-11-21T10:00', 'http://127.0.0.1/123456'])
    expect(codeIn({ text })).toBeUndefined();
});
