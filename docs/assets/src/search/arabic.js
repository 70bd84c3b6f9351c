// Arabic words as the search compares them: letters unified, then a light stem.

export const isArabic = (word) => /[\u0620-\u064A]/.test(word);

// Vowel signs and the lengthening stroke go; carriers of hamza, final ya and
// ta marbuta, which writers interchange, become one letter each.
export function unified(word) {
  return word
    .normalize("NFKC")
    .replace(/[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىئ]/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ة/g, "ه")
    .replace(/ء/g, "");
}

const ARTICLES = ["وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال"];
const ENDINGS = [
  "اتهما", "اتهم", "اتهن", "اتها", "اتنا", "اتكم",
  "هما", "تهم", "تهن", "تها", "تنا", "يون", "يين", "يات",
  "ون", "ين", "ان", "ات", "هم", "هن", "ها", "نا", "كم", "وا", "يه", "ته", "يا",
  "ه", "ي", "ا",
];

// Plurals made by changing the word within: singular first, as unified above.
const BROKEN = new Map(
  [
    "حق حقوق", "قانون قوانين", "قضيه قضايا", "محكمه محاكم", "لجنه لجان", "اجنبي اجانب",
    "وثيقه وثايق", "شاهد شهود", "تدبير تدابير", "محضر محاضر", "ضحيه ضحايا", "اسره اسر",
    "امراه نسا", "عامل عمال", "دوله دول", "مركز مراكز", "ضابط ضباط", "ماده مواد",
    "تقرير تقارير", "ميثاق مواثيق", "صك صكوك", "اجل اجال", "جريمه جرايم", "جنحه جنح",
    "امر اوامر", "مده مدد", "ترجمان تراجمه", "طفل اطفال", "وكيل وكلا", "مبدا مبادي",
    "معيار معايير", "واجب واجبات", "شكوي شكاوي", "بطاقه بطايق", "اجرا اجراات",
    "حد حدود", "سفاره سفارات", "قنصليه قنصليات", "لاجي لاجيين", "سوال اسيله",
    "جواز جوازات", "شرطي شرطيون", "حكم احكام", "قرار قرارات", "نص نصوص", "فصل فصول",
    "شخص اشخاص", "رجل رجال", "مصدر مصادر", "هدف اهداف", "درس دروس", "سجل سجلات",
    "عنصر عناصر", "سبب اسباب", "ظرف ظروف", "طريق طرق", "منطقه مناطق", "راي ارا",
  ].flatMap((line) => {
    const [one, ...many] = line.split(" ");
    return many.map((each) => [each, one]);
  }),
);

function withoutArticle(word) {
  const found = ARTICLES.find((part) => word.startsWith(part) && word.length - part.length >= 2);
  return found ? word.slice(found.length) : word;
}

function withoutEndings(word) {
  let stem = BROKEN.get(word) || word;
  if (stem.length === 4 && stem.endsWith("ات")) return stem.slice(0, 2) + "ه";
  for (let round = 0; round < 3; round++) {
    const found = ENDINGS.find((part) => stem.endsWith(part) && stem.length - part.length >= 3);
    if (!found) break;
    stem = stem.slice(0, -found.length);
  }
  return stem;
}

// Stems of a unified word: و ف ب ك ل are written onto the next word, but may as
// well belong to it, so that a word can have two.
export function arabicStems(word) {
  const bare = withoutArticle(word);
  const stems = new Set([withoutEndings(bare)]);
  if (bare === word && /^[وفبكل]/.test(word) && word.length >= 5) {
    stems.add(withoutEndings(withoutArticle(word.slice(1))));
  }
  return [...stems];
}
