import { useRef, useState } from 'preact/hooks';
import { sites } from '../../domain/catalogue';
import type { Target } from '../../domain/limit';
import { t } from '../../platform/i18n';
import { targetName } from '../../platform/names';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { settings } from '../state';
import { type MinutesError, parseMinutes } from './minutes';
import { MinutesField } from './minutes-field';

/** What a new limit can cover: each counted site's short video, all of it, and the rest, less what has a limit. */
export function openTargets(): Target[] {
  const taken = new Set(settings.value.limits.map(({ target }) => target));
  return sites
    .filter((site) => settings.value.sites[site.id]?.tracked)
    .flatMap((site): Target[] => [site.short.id, site.id, site.rest.id])
    .filter((target) => !taken.has(target));
}

export interface AddLimitProps {
  readonly busy: boolean;
  readonly onAdd: (target: Target, minutes: number) => void;
}

/** Adds a limit for a site or a section. */
export function AddLimit({ busy, onAdd }: AddLimitProps) {
  const targets = openTargets();
  const [chosen, setChosen] = useState<Target | null>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<MinutesError | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const target = chosen !== null && targets.includes(chosen) ? chosen : targets[0];
  if (target === undefined) return <p class="muted">{t('limitsAllTaken')}</p>;

  function submit(event: Event): void {
    event.preventDefault();
    const parsed = parseMinutes(text);
    setError('error' in parsed ? parsed.error : null);
    if ('error' in parsed) {
      input.current?.focus();
      return;
    }
    setText('');
    setChosen(null);
    if (target !== undefined) onAdd(target, parsed.minutes);
  }

  return (
    <form class="add-limit" noValidate onSubmit={submit}>
      <Select
        label={t('limitsAddTarget')}
        value={target}
        options={targets.map((value) => ({ value, label: targetName(value) }))}
        onChange={setChosen}
      />
      <MinutesField
        label={t('limitsAddMinutes')}
        text={text}
        error={error}
        inputRef={input}
        onInput={setText}
        after={
          <Button type="submit" disabled={busy}>
            {t('limitsAdd')}
          </Button>
        }
      />
    </form>
  );
}
