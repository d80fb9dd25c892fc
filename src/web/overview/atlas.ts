/**
 * Shapes of states. In: the atlas (Natural Earth, public domain, 1 : 110 million). Out: one shape for each state by the
 * record's codes. The atlas draws who holds the ground; Northern Cyprus, Somaliland, Western Sahara and Kosovo it draws apart.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };

export interface Shape {
  /** Code of the record; '' for ground that has none. */
  readonly code: string;
  readonly shape: Feature<Geometry, { readonly name: string }>;
}

/** ISO 3166-1 numeric, by which the atlas knows states. */
const NUMERIC = `
  AFG:004 AGO:024 ALB:008 ARE:784 ARG:032 ARM:051 ATA:010 ATF:260 AUS:036 AUT:040 AZE:031 BDI:108 BEL:056 BEN:204
  BFA:854 BGD:050 BGR:100 BHS:044 BIH:070 BLR:112 BLZ:084 BOL:068 BRA:076 BRN:096 BTN:064 BWA:072 CAF:140 CAN:124
  CHE:756 CHL:152 CHN:156 CIV:384 CMR:120 COD:180 COG:178 COL:170 CRI:188 CUB:192 CYP:196 CZE:203 DEU:276 DJI:262
  DNK:208 DOM:214 DZA:012 ECU:218 EGY:818 ERI:232 ESH:732 ESP:724 EST:233 ETH:231 FIN:246 FJI:242 FLK:238 FRA:250
  GAB:266 GBR:826 GEO:268 GHA:288 GIN:324 GMB:270 GNB:624 GNQ:226 GRC:300 GRL:304 GTM:320 GUY:328 HND:340 HRV:191
  HTI:332 HUN:348 IDN:360 IND:356 IRL:372 IRN:364 IRQ:368 ISL:352 ISR:376 ITA:380 JAM:388 JOR:400 JPN:392 KAZ:398
  KEN:404 KGZ:417 KHM:116 KOR:410 KWT:414 LAO:418 LBN:422 LBR:430 LBY:434 LKA:144 LSO:426 LTU:440 LUX:442 LVA:428
  MAR:504 MDA:498 MDG:450 MEX:484 MKD:807 MLI:466 MMR:104 MNE:499 MNG:496 MOZ:508 MRT:478 MWI:454 MYS:458 NAM:516
  NCL:540 NER:562 NGA:566 NIC:558 NLD:528 NOR:578 NPL:524 NZL:554 OMN:512 PAK:586 PAN:591 PER:604 PHL:608 PNG:598
  POL:616 PRI:630 PRK:408 PRT:620 PRY:600 PSE:275 QAT:634 ROU:642 RUS:643 RWA:646 SAU:682 SDN:729 SEN:686 SLB:090
  SLE:694 SLV:222 SOM:706 SRB:688 SSD:728 SUR:740 SVK:703 SVN:705 SWE:752 SWZ:748 SYR:760 TCD:148 TGO:768 THA:764
  TJK:762 TKM:795 TLS:626 TTO:780 TUN:788 TUR:792 TWN:158 TZA:834 UGA:800 UKR:804 URY:858 USA:840 UZB:860 VEN:862
  VNM:704 VUT:548 YEM:887 ZAF:710 ZMB:894 ZWE:716
`;

/** In the atlas without a number. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['Kosovo', 'XKX'],
  ['N. Cyprus', 'XNC'],
]);

const CODES: ReadonlyMap<string, string> = new Map(
  NUMERIC.trim()
    .split(/\s+/u)
    .map((pair) => {
      const [code = '', number = ''] = pair.split(':');
      return [number, code];
    }),
);

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** @example shapes().find((it) => it.code === 'KAZ') */
export function shapes(): readonly Shape[] {
  const atlas = world as unknown as Atlas;
  const all = feature(atlas, atlas.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  return all.features.map((shape) => ({
    code: CODES.get(String(shape.id ?? '')) ?? NAMED.get(shape.properties.name) ?? '',
    shape,
  }));
}
