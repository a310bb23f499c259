import { six, type TermDraft } from './term-draft.js';

/** The seventeen Sustainable Development Goals by the short titles that the United Nations uses in each language. Codes are their numbers. */
export const SDGS: TermDraft[] = [
  {
    code: '1',
    labels: six(
      'No Poverty',
      'Pas de pauvreté',
      'Fin de la pobreza',
      'Ликвидация нищеты',
      '无贫穷',
      'القضاء على الفقر',
    ),
  },
  {
    code: '2',
    labels: six('Zero Hunger', 'Faim « zéro »', 'Hambre cero', 'Ликвидация голода', '零饥饿', 'القضاء التام على الجوع'),
  },
  {
    code: '3',
    labels: six(
      'Good Health and Well-being',
      'Bonne santé et bien-être',
      'Salud y bienestar',
      'Хорошее здоровье и благополучие',
      '良好健康与福祉',
      'الصحة الجيدة والرفاه',
    ),
  },
  {
    code: '4',
    labels: six(
      'Quality Education',
      'Éducation de qualité',
      'Educación de calidad',
      'Качественное образование',
      '优质教育',
      'التعليم الجيد',
    ),
  },
  {
    code: '5',
    labels: six(
      'Gender Equality',
      'Égalité entre les sexes',
      'Igualdad de género',
      'Гендерное равенство',
      '性别平等',
      'المساواة بين الجنسين',
    ),
  },
  {
    code: '6',
    labels: six(
      'Clean Water and Sanitation',
      'Eau propre et assainissement',
      'Agua limpia y saneamiento',
      'Чистая вода и санитария',
      '清洁饮水和卫生设施',
      'المياه النظيفة والنظافة الصحية',
    ),
  },
  {
    code: '7',
    labels: six(
      'Affordable and Clean Energy',
      'Énergie propre et d’un coût abordable',
      'Energía asequible y no contaminante',
      'Недорогостоящая и чистая энергия',
      '经济适用的清洁能源',
      'طاقة نظيفة وبأسعار معقولة',
    ),
  },
  {
    code: '8',
    labels: six(
      'Decent Work and Economic Growth',
      'Travail décent et croissance économique',
      'Trabajo decente y crecimiento económico',
      'Достойная работа и экономический рост',
      '体面工作和经济增长',
      'العمل اللائق ونمو الاقتصاد',
    ),
  },
  {
    code: '9',
    labels: six(
      'Industry, Innovation and Infrastructure',
      'Industrie, innovation et infrastructure',
      'Industria, innovación e infraestructura',
      'Индустриализация, инновации и инфраструктура',
      '产业、创新和基础设施',
      'الصناعة والابتكار والهياكل الأساسية',
    ),
  },
  {
    code: '10',
    labels: six(
      'Reduced Inequalities',
      'Inégalités réduites',
      'Reducción de las desigualdades',
      'Уменьшение неравенства',
      '减少不平等',
      'الحد من أوجه عدم المساواة',
    ),
  },
  {
    code: '11',
    labels: six(
      'Sustainable Cities and Communities',
      'Villes et communautés durables',
      'Ciudades y comunidades sostenibles',
      'Устойчивые города и населенные пункты',
      '可持续城市和社区',
      'مدن ومجتمعات محلية مستدامة',
    ),
  },
  {
    code: '12',
    labels: six(
      'Responsible Consumption and Production',
      'Consommation et production responsables',
      'Producción y consumo responsables',
      'Ответственное потребление и производство',
      '负责任消费和生产',
      'الاستهلاك والإنتاج المسؤولان',
    ),
  },
  {
    code: '13',
    labels: six(
      'Climate Action',
      'Mesures relatives à la lutte contre les changements climatiques',
      'Acción por el clima',
      'Борьба с изменением климата',
      '气候行动',
      'العمل المناخي',
    ),
  },
  {
    code: '14',
    labels: six(
      'Life Below Water',
      'Vie aquatique',
      'Vida submarina',
      'Сохранение морских экосистем',
      '水下生物',
      'الحياة تحت الماء',
    ),
  },
  {
    code: '15',
    labels: six(
      'Life on Land',
      'Vie terrestre',
      'Vida de ecosistemas terrestres',
      'Сохранение экосистем суши',
      '陆地生物',
      'الحياة في البر',
    ),
  },
  {
    code: '16',
    labels: six(
      'Peace, Justice and Strong Institutions',
      'Paix, justice et institutions efficaces',
      'Paz, justicia e instituciones sólidas',
      'Мир, правосудие и эффективные институты',
      '和平、正义与强大机构',
      'السلام والعدل والمؤسسات القوية',
    ),
  },
  {
    code: '17',
    labels: six(
      'Partnerships for the Goals',
      'Partenariats pour la réalisation des objectifs',
      'Alianzas para lograr los objetivos',
      'Партнерство в интересах устойчивого развития',
      '促进目标实现的伙伴关系',
      'عقد الشراكات لتحقيق الأهداف',
    ),
  },
];
