// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChoiceList } from '../../../src/ui/choice';
import { Field } from '../../../src/ui/field';
import { Select } from '../../../src/ui/select';
import { Switch } from '../../../src/ui/switch';

afterEach(cleanup);

describe('Switch', () => {
  it('asks for the change and shows it only when its owner has made it', () => {
    const onChange = vi.fn();
    const view = render(<Switch label="Restricted mode" checked={false} onChange={onChange} />);
    const control = screen.getByRole<HTMLInputElement>('switch', { name: 'Restricted mode' });
    fireEvent.click(control);
    expect(onChange).toHaveBeenCalledWith(true);
    expect(control.checked).toBe(false);
    view.rerender(<Switch label="Restricted mode" checked onChange={onChange} />);
    expect(control.checked).toBe(true);
  });

  it('describes itself by its detail', () => {
    render(<Switch label="a" detail="what it does" checked={false} onChange={() => undefined} />);
    const id = screen.getByRole('switch').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe('what it does');
  });
});

describe('Field', () => {
  it('ties label, hint and error to its control', () => {
    render(
      <Field label="Minutes" hint="1 to 600" error="Please give a number">
        {(attributes) => <input {...attributes} />}
      </Field>,
    );
    const input = screen.getByLabelText('Minutes');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      '1 to 600',
      'Please give a number',
    ]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps its live region when there is no error, so that the first one is read out', () => {
    const { container } = render(<Field label="a">{(attributes) => <input {...attributes} />}</Field>);
    expect(container.querySelector('[aria-live]')?.textContent).toBe('');
    expect(screen.getByLabelText('a').hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('Select', () => {
  it('tells what was chosen', () => {
    const onChange = vi.fn();
    const options = [
      { value: 'en', label: 'English' },
      { value: 'sw', label: 'Kiswahili' },
    ];
    render(<Select label="Language" value="en" options={options} onChange={onChange} />);
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'sw' } });
    expect(onChange).toHaveBeenCalledWith('sw');
  });
});

describe('ChoiceList', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));

  it('adds and takes away, in the order of the choices', () => {
    const onChange = vi.fn();
    render(<ChoiceList label="Sites" kind="several" choices={choices} chosen={['c']} onChange={onChange} />);
    fireEvent.click(screen.getByLabelText('A'));
    fireEvent.click(screen.getByLabelText('C'));
    expect(onChange.mock.calls).toEqual([[['a', 'c']], [[]]]);
  });

  it('takes the place of the other where one is chosen', () => {
    const onChange = vi.fn();
    render(<ChoiceList label="Goal" kind="one" choices={choices} chosen={['c']} onChange={onChange} />);
    fireEvent.click(screen.getByLabelText('B'));
    expect(onChange).toHaveBeenCalledWith(['b']);
    expect(screen.getByRole('group', { name: 'Goal' })).toBeTruthy();
  });
});
