// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/content/restrict/text-of';

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the text of an element', () => {
  it.each([
    ['casino', 'casino'],
    ['<p>casino bonus</p><span>Like</span>', 'casino bonus Like'],
    ['<div>rum<div>gin</div>beer</div>', 'rum gin beer'],
    ['rum<br>gin', 'rum gin'],
    ['<a>#rum</a><a>#gin</a>', '#rum #gin'],
    ['cas<b>in</b>o <em>bonus</em>', 'casino bonus'],
    ['<p><strong>rum</strong></p><p><strong>gin</strong></p>', 'rum gin'],
    ['', ''],
    [`${' '.repeat(500)}\n\t casino`, 'casino'],
    ['<script>{"a":"gin"}</script><p>rum</p><style>p{}</style><template>beer</template>', 'rum'],
    ['<p> rum </p> <p> gin </p>', 'rum gin'],
    ['<p></p>rum<img>gin', 'rum gin'],
  ])('of %s is "%s"', (html, text) => {
    document.body.innerHTML = html;
    expect(textOf(document.body, 100)).toBe(text);
  });

  it('is read where a page nests and repeats without end', () => {
    document.body.innerHTML = `<div>${'<p></p>'.repeat(20_000)}</div>rum`;
    expect(textOf(document.body, 100)).toBe('');
    document.body.innerHTML = `<div>${'<p></p>'.repeat(2_000)}</div>rum`;
    expect(textOf(document.body, 100)).toBe('rum');
  });

  it('is read no further than asked', () => {
    document.body.innerHTML = '<p>rum</p>'.repeat(1_000);
    expect(textOf(document.body, 9)).toBe('rum rum r');
    document.body.textContent = 'rum '.repeat(1_000);
    expect(textOf(document.body, 9)).toBe('rum rum r');
  });
});
