/**
 * Names of months and weekdays as pages write them in a date line, all languages together, in folded form (`fold.ts`).
 * A stem of four letters and more also stands for the word with endings. The packs hold the full tables; this room
 * runs before the language is known and needs only these.
 */
import { fold } from './fold.js';

export const MONTHS: readonly (readonly string[])[] = [
  'ocak oca yanvar январь января янв қаңтар қаңт yanw ýanwar yanuar үчтүн january jan январ',
  'şubat şub fevral февраль февраля фев ақпан ақп fewral february feb феврал',
  'mart mar март марта мар наурыз нау march',
  'nisan nis aprel апрель апреля апр сәуір сәу april apr апрел',
  'mayıs may май мая мамыр мам',
  'haziran haz iyun июнь июня июн маусым мау iýun june jun',
  'temmuz tem iyul июль июля июл шілде шіл iýul july jul',
  'ağustos ağu avqust avgust август августа авг тамыз там awgust august aug',
  'eylül eyl sentyabr sentabr сентябрь сентября сен сент қыркүйек қыр sentýabr september sep sept сентябр',
  'ekim eki oktyabr oktabr октябрь октября окт қазан қаз oktýabr october oct октябр',
  'kasım kas noyabr ноябрь ноября ноя қараша қар noýabr november nov ноябр',
  'aralık ara dekabr декабрь декабря дек желтоқсан жел december dec декабр',
].map((names) => names.split(' ').map(fold));

export const WEEKDAYS: ReadonlySet<string> = new Set(
  `pazartesi salı çarşamba perşembe cuma cumartesi pazar bazar bazar ertəsi çərşənbə axşamı cümə axşamı cümə şənbə
  понедельник вторник среда четверг пятница суббота воскресенье дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
  dushanba seshanba chorshanba payshanba juma shanba yakshanba душанба сешанба чоршанба пайшанба жума шанба якшанба
  дүйшөмбү шейшемби шаршемби бейшемби ишемби жекшемби duşenbe sişenbe çarşenbe penşenbe anna şenbe ýekşenbe
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun пн вт ср чт пт сб вс`
    .split(/\s+/)
    .map(fold),
);
