/**
 * Facts of the edition, one element a line: ID, level, English name, Russian name, abbreviation, verticals, status, confidence. "~" stands before a
 * Russian name that is our translation; where nothing follows, the fact sheet has none. CRM's English names are Table A.1's.
 */
export const edition = `
1.1 | 0 | Operations | Основная деятельность | OPS | OSR F A B | standard | certain
1.1.1 | 1 | Customer Relationship Management | Управление взаимоотношениями с клиентами | CRM | OSR F A B | standard | certain
1.1.1.1 | 2 | CRM - support and readiness | Поддержка и обеспечение готовности процессов CRM | | OSR | standard | certain
1.1.1.2 | 2 | Customer interface management | Управление интерфейсами с клиентами | | F A B | standard | certain
1.1.1.3 | 2 | Marketing fulfilment response | Проведение маркетинга | | F | standard | certain
1.1.1.4 | 2 | Selling | Продажи | | F | standard | certain
1.1.1.5 | 2 | Order handling | Обработка заказов | | F | standard | certain
1.1.1.6 | 2 | Problem handling | Обработка проблем клиентов | | A | standard | certain
1.1.1.7 | 2 | Customer QoS/SLA management | Управление QoS/SLA клиентов | | A | standard | certain
1.1.1.8 | 2 | Billing & Collections Management | ~ | | B | retired | high
1.1.1.9 | 2 | Retention and loyalty | Обеспечение лояльности и удержание клиентов | | F A B | standard | certain
1.1.1.10 | 2 | Bill invoice management | Управление выставлением счетов | | B | standard | certain
1.1.1.11 | 2 | Bill payments and receivables management | Управление сбором платежей | | B | standard | certain
1.1.1.12 | 2 | Bill inquiry handling | Обработка запросов по счетам | | B | standard | certain
1.1.1.13 | 2 | Charging | ~ | | B | later | high
1.1.1.14 | 2 | Manage Billing Events | ~ | | B | later | high
1.1.1.15 | 2 | Manage Balances | ~ | | B | later | high
1.1.1.16 | 2 | Customer Management | ~ | | F A B | later | high
1.1.1.17 | 2 | Customer Information Management | ~ | | F A B | later | high
1.1.1.18 | 2 | Customer Interaction Management | ~ | | F A B | later | high
1.1.2 | 1 | Service Management & Operations | Управление и эксплуатация услуг | SM&O | OSR F A B | standard | certain
1.1.2.1 | 2 | SM&O Support & Readiness | ~ Поддержка и обеспечение готовности процессов SM&O | | OSR | standard | high
1.1.2.2 | 2 | Service Configuration & Activation | Конфигурирование и активация услуг | | F | standard | certain
1.1.2.3 | 2 | Service Problem Management | ~ Управление разрешением проблем с услугами | | A | standard | certain
1.1.2.4 | 2 | Service Quality Management | Управление качеством услуг | | A | standard | certain
1.1.2.5 | 2 | Service & Specific Instance Rating | ~ Тарификация услуг и экземпляров услуг | | B | standard | medium
1.1.3 | 1 | Resource Management & Operations | Управление и эксплуатация ресурсов | RM&O | OSR F A B | standard | certain
1.1.3.1 | 2 | RM&O Support & Readiness | ~ Поддержка и обеспечение готовности процессов RM&O | | OSR | standard | certain
1.1.3.2 | 2 | Resource Provisioning | ~ Предоставление ресурсов | | F | standard | certain
1.1.3.3 | 2 | Resource Trouble Management | ~ Управление авариями на ресурсах | | A | standard | certain
1.1.3.4 | 2 | Resource Performance Management | ~ Управление рабочими характеристиками ресурсов | | A | standard | certain
1.1.3.5 | 2 | Resource Data Collection & Distribution | ~ Сбор и распределение данных о ресурсах | | A B | standard | high
1.1.3.6 | 2 | Resource Mediation & Reporting | ~ | | B | later | high
1.1.4 | 1 | Supplier/Partner Relationship Management | Управление взаимоотношениями с поставщиками и партнерами | S/PRM | OSR F A B | standard | certain
1.1.4.1 | 2 | S/PRM Support & Readiness | ~ Поддержка и обеспечение готовности процессов S/PRM | | OSR | standard | high
1.1.4.2 | 2 | S/P Requisition Management | ~ Управление заявками поставщикам/партнерам | | F | standard | high
1.1.4.3 | 2 | S/P Problem Reporting & Management | ~ Оповещение о проблемах и управление проблемами поставщиков/партнеров | | A | standard | high
1.1.4.4 | 2 | S/P Performance Management | ~ Управление показателями работы поставщиков/партнеров | | A | standard | high
1.1.4.5 | 2 | S/P Settlements & Payments Management | ~ Управление расчетами и платежами с поставщиками/партнерами | | B | standard | high
1.1.4.6 | 2 | S/P Interface Management | ~ Управление интерфейсами с поставщиками/партнерами | | F A B | standard | high
1.2 | 0 | Strategy, Infrastructure & Product | Стратегия, инфраструктура и продукт | SIP | SC ILM PLM | standard | certain
1.2.1 | 1 | Marketing & Offer Management | ~ Управление маркетингом и предложением продуктов | M&OM | SC ILM PLM | standard | high
1.2.1.1 | 2 | Market Strategy & Policy | ~ Стратегия и политика на рынке | | SC | standard | certain
1.2.1.2 | 2 | Product & Offer Portfolio Planning | ~ Планирование портфеля продуктов и предложений | | SC | standard | certain
1.2.1.3 | 2 | Product & Offer Capability Delivery | ~ Обеспечение возможностей продуктов и предложений | | ILM | standard | high
1.2.1.4 | 2 | Marketing Capability Delivery | ~ Обеспечение возможностей маркетинга | | ILM | standard | medium
1.2.1.5 | 2 | Product & Offer Development & Retirement | ~ Разработка и вывод продуктов и предложений | | PLM | standard | medium
1.2.1.6 | 2 | Sales Development | ~ Развитие продаж | | PLM | standard | certain
1.2.1.7 | 2 | Product Marketing Communications & Promotion | ~ Маркетинговые коммуникации и продвижение продуктов | | PLM | standard | medium
1.2.2 | 1 | Service Development & Management | ~ Разработка и управление услугами | SD&M | SC ILM PLM | standard | high
1.2.2.1 | 2 | Service Strategy & Planning | ~ Стратегия и планирование услуг | | SC | standard | certain
1.2.2.2 | 2 | Service Capability Delivery | ~ Обеспечение возможностей услуг | | ILM | standard | certain
1.2.2.3 | 2 | Service Development & Retirement | ~ Разработка и вывод услуг | | PLM | standard | certain
1.2.3 | 1 | Resource Development & Management | ~ Разработка и управление ресурсами | RD&M | SC ILM PLM | standard | high
1.2.3.1 | 2 | Resource Strategy & Planning | ~ Стратегия и планирование ресурсов | | SC | standard | certain
1.2.3.2 | 2 | Resource Capability Delivery | ~ Обеспечение возможностей ресурсов | | ILM | standard | certain
1.2.3.3 | 2 | Resource Development & Retirement | ~ Разработка и вывод ресурсов | | PLM | standard | certain
1.2.4 | 1 | Supply Chain Development & Management | Разработка и управление цепочками поставок | SCD&M | SC ILM PLM | standard | certain
1.2.4.1 | 2 | Supply Chain Strategy & Planning | ~ Стратегия и планирование цепочек поставок | | SC | standard | high
1.2.4.2 | 2 | Supply Chain Capability Delivery | ~ Обеспечение возможностей цепочек поставок | | ILM | standard | high
1.2.4.3 | 2 | Supply Chain Development & Change Management | ~ Развитие цепочек поставок и управление изменениями | | PLM | standard | high
1.3 | 0 | Enterprise Management | Управление организацией | EM | | standard | certain
1.3.1 | 1 | Strategic & Enterprise Planning | ~ Планирование стратегии и развития организации | SEP | | standard | high
1.3.1.1 | 2 | Strategic Business Planning | ~ Стратегическое планирование бизнеса | | | standard | certain
1.3.1.2 | 2 | Business Development | ~ Развитие бизнеса | | | standard | certain
1.3.1.3 | 2 | Enterprise Architecture Management | ~ Управление архитектурой организации | | | standard | certain
1.3.1.4 | 2 | Group Enterprise Management | ~ Управление группой организаций | | | standard | certain
1.3.2 | 1 | Enterprise Risk Management | ~ Управление рисками организации | ERM | | standard | high
1.3.2.1 | 2 | Business Continuity Management | ~ Управление непрерывностью бизнеса | | | standard | medium
1.3.2.2 | 2 | Security Management | ~ Управление безопасностью | | | standard | certain
1.3.2.3 | 2 | Fraud Management | ~ Управление противодействием мошенничеству | | | standard | certain
1.3.2.4 | 2 | Audit Management | ~ Управление аудитом | | | standard | certain
1.3.2.5 | 2 | Insurance Management | ~ Управление страхованием | | | standard | medium
1.3.2.6 | 2 | Revenue Assurance Management | ~ Управление гарантированием доходов | | | standard | medium
1.3.3 | 1 | Enterprise Effectiveness Management | ~ Управление эффективностью организации | EEM | | standard | high
1.3.3.1 | 2 | Process Management & Support | ~ Управление процессами и их поддержка | | | standard | medium
1.3.3.2 | 2 | Enterprise Quality Management | ~ Управление качеством организации | | | standard | medium
1.3.3.3 | 2 | Program & Project Management | ~ Управление программами и проектами | | | standard | medium
1.3.3.4 | 2 | Enterprise Performance Assessment | ~ Оценка показателей организации | | | standard | high
1.3.3.5 | 2 | Facilities Management & Support | ~ Управление зданиями и сооружениями | | | standard | medium
1.3.4 | 1 | Knowledge & Research Management | ~ Управление знаниями и исследованиями | KRM | | standard | high
1.3.4.1 | 2 | Knowledge Management | ~ Управление знаниями | | | standard | certain
1.3.4.2 | 2 | Research Management | ~ Управление исследованиями | | | standard | certain
1.3.4.3 | 2 | Technology Scanning | ~ Изучение технологий | | | standard | high
1.3.5 | 1 | Financial & Asset Management | ~ Управление финансами и активами | FAM | | standard | high
1.3.5.1 | 2 | Financial Management | ~ Управление финансами | | | standard | certain
1.3.5.2 | 2 | Asset Management | ~ Управление активами | | | standard | medium
1.3.5.3 | 2 | Procurement Management | ~ Управление закупками | | | standard | medium
1.3.6 | 1 | Stakeholder & External Relations Management | ~ Управление связями с заинтересованными сторонами и внешними связями | SERM | | standard | high
1.3.6.1 | 2 | Corporate Communications & Image Management | ~ Управление корпоративными коммуникациями и имиджем | | | standard | certain
1.3.6.2 | 2 | Community Relations Management | ~ Управление связями с общественностью | | | standard | certain
1.3.6.3 | 2 | Shareholder Relations Management | ~ Управление отношениями с акционерами | | | standard | certain
1.3.6.4 | 2 | Regulatory Management | ~ Управление отношениями с регуляторами | | | standard | certain
1.3.6.5 | 2 | Legal Management | ~ Управление правовыми вопросами | | | standard | certain
1.3.6.6 | 2 | Board & Shares/Securities Management | ~ Управление советом директоров и ценными бумагами | | | standard | certain
1.3.7 | 1 | Human Resources Management | ~ Управление персоналом | HRM | | standard | high
1.3.7.1 | 2 | HR Policies & Practices | ~ Кадровая политика и практика | | | standard | certain
1.3.7.2 | 2 | Organization Development | ~ Развитие организации | | | standard | high
1.3.7.3 | 2 | Workforce Strategy | ~ Стратегия в области персонала | | | standard | certain
1.3.7.4 | 2 | Workforce Development | ~ Развитие персонала | | | standard | high
1.3.7.5 | 2 | Employee & Labor Relations Management | ~ Управление трудовыми отношениями | | | standard | certain
OSR | 1 | Operations Support & Readiness | ~ Поддержка и обеспечение готовности основной деятельности | | OSR | standard | high
F | 1 | Fulfillment | Выполнение заказов | | F | standard | certain
A | 1 | Assurance | Обеспечение качества | | A | standard | certain
B | 1 | Billing | Биллинг | | B | standard | certain
SC | 1 | Strategy & Commit | ~ Стратегия и обязательства | | SC | standard | high
ILM | 1 | Infrastructure Lifecycle Management | ~ Управление жизненным циклом инфраструктуры | | ILM | standard | high
PLM | 1 | Product Lifecycle Management | ~ Управление жизненным циклом продукта | | PLM | standard | high
`;
