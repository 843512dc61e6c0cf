import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';
import '../parts.css';
import { erased } from '../erase/state';
import { BringCard } from './bring-card';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';
import { StoredCard } from './stored-card';

/** Your data: what is stored, a copy of it, and erasing it. */
export function DataPage() {
  const [brought, setBrought] = useState(0);
  return (
    <Page title={t('dataTitle')} lead={t('dataLead')}>
      <StoredCard key={brought} erased={erased.value} />
      <ExportCard />
      <BringCard onBrought={() => setBrought(brought + 1)} />
      <EraseCard />
    </Page>
  );
}
