import { useState } from 'preact/hooks';
import { noteFailure } from '../../platform/health';
import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';
import '../parts.css';
import { refreshToday } from '../state';
import { BringCard } from './bring-card';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';
import { StoredCard } from './stored-card';

/** Your data: what is stored, a copy of it, and erasing it. */
export function DataPage() {
  const [erased, setErased] = useState(0);
  function onErased(): void {
    setErased(erased + 1);
    refreshToday().catch(noteFailure('readFailed'));
  }
  return (
    <Page title={t('dataTitle')} lead={t('dataLead')}>
      <StoredCard erased={erased} />
      <ExportCard />
      <BringCard />
      <EraseCard onErased={onErased} />
    </Page>
  );
}
