import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

const resources = openResources(loadSources(undefined, null));
const gathered = (content: string): readonly string[] => {
  const { document } = codeDocument({ content, format: 'text' }, resources);
  const summit = document.events.find(({ type, mode }) => type === 'CONSULT' && mode === 'multilateral');
  return [...(summit?.actors ?? [])].sort();
};

describe('who came to a gathering is told behind it', () => {
  it('by those who attended and who chaired', () => {
    expect(
      gathered(
        'A summit of the heads of state of the Organization of Turkic States opened in Baku on Monday. It was attended by the presidents of Kazakhstan and Kyrgyzstan. The President of Azerbaijan Ilham Aliyev chaired it.',
      ),
    ).toEqual(['AZE', 'KAZ', 'KGZ', 'OTS']);
  });
  it('by the host', () => {
    expect(
      gathered(
        "Türk Devletleri Teşkilatı Zirvesi Bakü'de yapıldı. Zirveye Kazakistan ve Kırgızistan cumhurbaşkanları katıldı. Zirveye Azerbaycan Cumhurbaşkanı İlham Aliyev ev sahipliği yaptı.",
      ),
    ).toEqual(['AZE', 'KAZ', 'KGZ', 'OTS']);
  });
});
