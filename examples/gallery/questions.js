// One question of each type and look, in English and in Arabic, required wherever it can be: else nothing could be wrong.

const weights = [
  { id: 'price', label: { en: 'The price', ar: 'السعر' } },
  { id: 'weight', label: { en: 'How light it is, and how small it packs', ar: 'خفة الوزن وصغر الحجم عند الطي' } },
  { id: 'reviews', label: { en: 'What others say', ar: 'آراء الآخرين' } },
  { id: 'brand', label: { en: 'The brand', ar: 'العلامة التجارية' } },
];

/** By the name that the gallery has for it. */
const asked = {
  nps: { type: 'nps', label: { en: 'Would you recommend us to a friend?', ar: 'هل توصي صديقًا بنا؟' } },
  csat: {
    type: 'csat',
    label: { en: 'How satisfied are you with your visit?', ar: 'ما مدى رضاك عن زيارتك؟' },
  },
  'csat-number': { type: 'csat', look: 'number', label: { en: 'How was the delivery?', ar: 'كيف كان التوصيل؟' } },
  ces: { type: 'ces', label: { en: 'How easy was it to order?', ar: 'ما مدى سهولة الطلب؟' } },
  'rating-star': {
    type: 'rating',
    label: { en: 'How do you like the pictures?', ar: 'ما رأيك في الصور؟' },
    help: { en: 'Think of sharpness and colour.', ar: 'من حيث الوضوح والألوان.' },
  },
  'rating-smiley': {
    type: 'rating',
    look: 'smiley',
    label: { en: 'How was your visit?', ar: 'كيف كانت زيارتك؟' },
  },
  'rating-thumb': { type: 'rating', look: 'thumb', label: { en: 'Did this page help?', ar: 'هل أفادتك هذه الصفحة؟' } },
  'rating-heart': {
    type: 'rating',
    look: 'heart',
    points: 10,
    label: { en: 'How much do you love your jacket?', ar: 'ما مدى إعجابك بسترتك؟' },
  },
  'rating-number': {
    type: 'rating',
    look: 'number',
    points: 10,
    label: { en: 'How clear was the size chart?', ar: 'ما مدى وضوح جدول المقاسات؟' },
  },
  expectation: {
    type: 'expectation',
    label: { en: 'How was it, compared with what you expected?', ar: 'كيف كانت مقارنةً بما توقعت؟' },
  },
  goal: {
    type: 'goal',
    label: { en: 'Did you manage to do what you came for?', ar: 'هل أنجزت ما أتيت من أجله؟' },
    options: [
      { id: 'buy', label: { en: 'Buy something', ar: 'شراء منتج' } },
      { id: 'compare', label: { en: 'Compare jackets', ar: 'مقارنة السترات' } },
      { id: 'order', label: { en: 'Look up an order', ar: 'متابعة طلب' } },
    ],
  },
  'choice-one': {
    type: 'choice',
    label: { en: 'What matters most when you choose a jacket?', ar: 'ما الأهم عند اختيار سترة؟' },
    options: weights,
    other: true,
  },
  'choice-many': {
    type: 'choice',
    label: { en: 'What do you look at when you choose a jacket?', ar: 'إلى ماذا تنظر عند اختيار سترة؟' },
    help: { en: 'Choose two or three.', ar: 'اختر اثنين أو ثلاثة.' },
    options: weights,
    many: true,
    min: 2,
    max: 3,
  },
  'text-short': {
    type: 'text',
    label: { en: 'What were you looking for?', ar: 'عمّ كنت تبحث؟' },
    max: 40,
  },
  'text-long': {
    type: 'text',
    long: true,
    label: { en: 'What could be better?', ar: 'ما الذي يمكن تحسينه؟' },
    help: { en: 'One sentence is plenty.', ar: 'جملة واحدة تكفي.' },
    max: 90,
  },
  contact: {
    type: 'contact',
    fields: ['name', 'email', 'phone'],
    label: { en: 'How can we reach you?', ar: 'كيف يمكننا التواصل معك؟' },
    help: { en: 'We only use this to answer you.', ar: 'نستخدم هذا للرد عليك فقط.' },
  },
  consent: {
    type: 'consent',
    purpose: 'contact',
    label: { en: 'You may write to me about this answer.', ar: 'يمكنكم مراسلتي بخصوص هذه الإجابة.' },
    help: { en: 'We keep your address for three months.', ar: 'نحتفظ بعنوانك ثلاثة أشهر.' },
  },
  statement: {
    type: 'statement',
    label: { en: 'The post is slow this week.', ar: 'البريد بطيء هذا الأسبوع.' },
    help: { en: 'Parcels take two days longer than usual.', ar: 'تتأخر الطرود يومين عن المعتاد.' },
  },
  dropdown: {
    type: 'dropdown',
    label: { en: 'Which of these matters most?', ar: 'أيّ هذه هو الأهم؟' },
    options: weights,
  },
  ranking: {
    type: 'ranking',
    label: { en: 'Put these in order, the most important one first.', ar: 'رتّب هذه من الأهم إلى الأقل أهمية.' },
    options: weights,
  },
  matrix: {
    type: 'matrix',
    label: { en: 'How was each of these?', ar: 'كيف كان كل من هذه؟' },
    help: { en: 'Leave out what you did not use.', ar: 'اترك ما لم تستخدمه.' },
    rows: [
      { id: 'delivery', label: { en: 'Delivery', ar: 'التوصيل' } },
      { id: 'packaging', label: { en: 'Packaging and return label', ar: 'التغليف وملصق الإرجاع' } },
      { id: 'service', label: { en: 'Customer service', ar: 'خدمة العملاء' } },
    ],
  },
  date: {
    type: 'date',
    label: { en: 'When did you order it?', ar: 'متى طلبته؟' },
    min: '2026-01-01',
    max: '2026-12-31',
  },
  slider: {
    type: 'slider',
    label: { en: 'How much would you spend on a tent?', ar: 'كم تنفق على خيمة؟' },
    min: 0,
    max: 1000,
    step: 50,
  },
};

export const questions = Object.fromEntries(
  Object.entries(asked).map(([id, question]) => [
    id,
    { id, ...question, ...(question.type !== 'statement' && { required: true }) },
  ]),
);

/** What comes after the first question: then there is a way back, and progress to be seen. */
export const comment = { ...questions['text-long'], id: 'comment', required: false };
