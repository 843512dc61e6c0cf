import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { partsOf, type SectionId } from '../../domain/catalogue';
import type { Group } from '../../domain/limit';
import { sectionName, t, type WordKey } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { settings } from '../state';
import { membersFor, sectionsIn, sitesForGroup } from './group-members';

export interface GroupFormProps {
  /** The group to change; a new one has no name and no members yet. */
  readonly group: Group;
  readonly submit: string;
  readonly busy: boolean;
  readonly onSave: (group: Group) => void;
  readonly onCancel: () => void;
}

/** The name and the members of a group. */
export function GroupForm({ group, submit, busy, onSave, onCancel }: GroupFormProps) {
  const sites = sitesForGroup(settings.value, group.members);
  const [name, setName] = useState(group.name);
  const [chosen, setChosen] = useState<ReadonlySet<SectionId>>(() => sectionsIn(group, sites));
  const [wrongName, setWrongName] = useState<WordKey | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const members = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => nameInput.current?.focus(), []);

  function toggle(id: SectionId): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setEmpty(false);
    setChosen(next);
  }
  function save(event: Event): void {
    event.preventDefault();
    const trimmed = name.trim();
    const same = (other: Group) =>
      other.id !== group.id && other.name.toLocaleLowerCase() === trimmed.toLocaleLowerCase();
    const wrong =
      trimmed === ''
        ? 'limitsGroupErrorName'
        : settings.value.groups.some(same)
          ? 'limitsGroupErrorSame'
          : null;
    setWrongName(wrong);
    setEmpty(chosen.size === 0);
    if (wrong) nameInput.current?.focus();
    else if (chosen.size === 0) members.current?.querySelector('input')?.focus();
    else onSave({ ...group, name: trimmed, members: membersFor(chosen, sites) });
  }

  return (
    <form class="group-form" noValidate onSubmit={save}>
      <Field label={t('limitsGroupName')} error={wrongName ? t(wrongName) : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            ref={nameInput}
            type="text"
            maxLength={60}
            autoComplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset ref={members}>
        <legend>{t('limitsGroupMembers')}</legend>
        <ul class="members">
          {sites.map((site) => (
            <li key={site.id}>
              {partsOf(site).map(({ id }) => (
                <label class="tick" key={id}>
                  <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                  {sectionName(id)}
                </label>
              ))}
            </li>
          ))}
        </ul>
        <div aria-live="polite">{isEmpty && <p class="field-error">{t('limitsGroupErrorNone')}</p>}</div>
      </fieldset>
      <span class="actions">
        <Button type="submit" disabled={busy}>
          {submit}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('limitsCancel')}
        </Button>
      </span>
    </form>
  );
}
