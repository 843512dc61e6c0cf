import { worldDayOf } from '../../domain/month/world-day';
import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import '../parts.css';
import { route } from '../state';

const words = {
  mental: ['monthDayMental', 'monthDayMentalText', 'monthDayMentalDo'],
  life: ['monthDayLife', 'monthDayLifeText', 'monthDayLifeDo'],
} as const;

/** A kind word on a world day of mental health; nothing on any other day (`YYYY-MM-DD`). */
export function WorldDayCard({ day }: { day: string }) {
  const worldDay = worldDayOf(day);
  if (!worldDay) return null;
  const [title, text, small] = words[worldDay];
  return (
    <Card title={t(title)}>
      <div class="parts prose">
        <p>{t(text)}</p>
        <p>{t(small)}</p>
        <div class="actions">
          <LinkButton href="#talk">{t('navTalk')}</LinkButton>
          {route.value !== 'support' && <LinkButton href="#support">{t('navSupport')}</LinkButton>}
        </div>
      </div>
    </Card>
  );
}
