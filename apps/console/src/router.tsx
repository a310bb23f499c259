import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { noteArrival } from './shell/arrival';
import { ChooseEdition } from './shell/choose-edition';
import { EditionFrame, NothingHere } from './shell/edition-frame';
import { Entrance } from './shell/entrance';
import { Trouble } from './shell/trouble';
import { Waiting } from './shell/waiting';

/** What may stand in the query of a screen's address, all as plain text. */
const keeping =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>) =>
    Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, String(search[name])]] : []))) as Partial<
      Record<Name, string>
    >;

const root = createRootRoute({ component: Entrance, notFoundComponent: NothingHere });
const start = createRoute({ getParentRoute: () => root, path: '/', component: ChooseEdition });
const edition = createRoute({ getParentRoute: () => root, path: '/$edition', component: EditionFrame });
const below = { getParentRoute: () => edition };

const screens = [
  createRoute({
    ...below,
    path: '/',
    component: lazyRouteComponent(() => import('./screens/overview/overview'), 'Overview'),
  }),
  createRoute({
    ...below,
    path: '/registrations',
    validateSearch: keeping(
      'queue',
      'q',
      'mode',
      'kind',
      'country',
      'region',
      'category',
      'tag',
      'by',
      'from',
      'to',
      'late',
      'duplicates',
      'registration',
      'job',
    ),
    component: lazyRouteComponent(() => import('./screens/registrations/registrations'), 'Registrations'),
  }),
  createRoute({
    ...below,
    path: '/invitations',
    validateSearch: keeping('state', 'q', 'category', 'invitation', 'sent'),
    component: lazyRouteComponent(() => import('./screens/inviting/invitations'), 'Invitations'),
  }),
  createRoute({
    ...below,
    path: '/invitations/new',
    component: lazyRouteComponent(() => import('./screens/inviting/new-invitations'), 'NewInvitations'),
  }),
  createRoute({
    ...below,
    path: '/door',
    component: lazyRouteComponent(() => import('./screens/door/door'), 'Door'),
  }),
  createRoute({
    ...below,
    path: '/numbers',
    component: lazyRouteComponent(() => import('./screens/numbers/numbers'), 'Numbers'),
  }),
  createRoute({
    ...below,
    path: '/delegations',
    validateSearch: keeping('q'),
    component: lazyRouteComponent(() => import('./screens/delegations/delegations'), 'Delegations'),
  }),
  createRoute({
    ...below,
    path: '/delegations/$id',
    component: lazyRouteComponent(() => import('./screens/delegations/delegation'), 'Delegation'),
  }),
  createRoute({
    ...below,
    path: '/ministers',
    component: lazyRouteComponent(() => import('./screens/delegations/ministers'), 'Ministers'),
  }),
  createRoute({
    ...below,
    path: '/mandates',
    component: lazyRouteComponent(() => import('./screens/delegations/mandates'), 'Mandates'),
  }),
  createRoute({
    ...below,
    path: '/review',
    validateSearch: keeping('queue', 'q', 'kind', 'line', 'submission'),
    component: lazyRouteComponent(() => import('./screens/review/review'), 'Review'),
  }),
  createRoute({
    ...below,
    path: '/calls',
    component: lazyRouteComponent(() => import('./screens/calls/calls'), 'Calls'),
  }),
  createRoute({
    ...below,
    path: '/sessions',
    validateSearch: keeping('q', 'show', 'type', 'day'),
    component: lazyRouteComponent(() => import('./screens/sessions/sessions'), 'Sessions'),
  }),
  createRoute({
    ...below,
    path: '/sessions/$code',
    component: lazyRouteComponent(() => import('./screens/sessions/session'), 'Session'),
  }),
  createRoute({
    ...below,
    path: '/new-session',
    component: lazyRouteComponent(() => import('./screens/sessions/new-session'), 'NewSession'),
  }),
  createRoute({
    ...below,
    path: '/board',
    validateSearch: keeping('day', 'session', 'view'),
    component: lazyRouteComponent(() => import('./screens/board/board'), 'Board'),
  }),
  createRoute({
    ...below,
    path: '/constraints',
    validateSearch: keeping('part'),
    component: lazyRouteComponent(() => import('./screens/constraints/constraints'), 'Constraints'),
  }),
  createRoute({
    ...below,
    path: '/imports',
    validateSearch: keeping('import', 'show'),
    component: lazyRouteComponent(() => import('./screens/imports/imports'), 'Imports'),
  }),
  createRoute({
    ...below,
    path: '/releases',
    component: lazyRouteComponent(() => import('./screens/releases/releases'), 'Releases'),
  }),
  createRoute({
    ...below,
    path: '/releases/$number/notices',
    validateSearch: keeping('state', 'notice'),
    component: lazyRouteComponent(() => import('./screens/notices/notices'), 'Notices'),
  }),
  createRoute({
    ...below,
    path: '/round-tables',
    component: lazyRouteComponent(() => import('./screens/round-tables/round-tables'), 'RoundTables'),
  }),
  createRoute({
    ...below,
    path: '/round-tables/$code',
    component: lazyRouteComponent(() => import('./screens/round-tables/round-table'), 'RoundTable'),
  }),
  createRoute({
    ...below,
    path: '/round-tables/$code/floor',
    component: lazyRouteComponent(() => import('./screens/floor/floor'), 'Floor'),
  }),
  createRoute({
    ...below,
    path: '/round-tables/$code/statements',
    validateSearch: keeping('speaker'),
    component: lazyRouteComponent(() => import('./screens/statements/statements'), 'Statements'),
  }),
  createRoute({
    ...below,
    path: '/letters',
    validateSearch: keeping('state', 'letter', 'person', 'session'),
    component: lazyRouteComponent(() => import('./screens/letters/letters'), 'Letters'),
  }),
  createRoute({
    ...below,
    path: '/announcements',
    component: lazyRouteComponent(() => import('./screens/announcements/announcements'), 'Announcements'),
  }),
  createRoute({
    ...below,
    path: '/announcements/$id',
    validateSearch: keeping('q', 'standing', 'person'),
    component: lazyRouteComponent(() => import('./screens/announcements/announcement'), 'AnnouncementScreen'),
  }),
  createRoute({
    ...below,
    path: '/new-announcement',
    component: lazyRouteComponent(() => import('./screens/announcements/new-announcement'), 'NewAnnouncement'),
  }),
  createRoute({
    ...below,
    path: '/letter-templates',
    component: lazyRouteComponent(() => import('./screens/letters/templates/templates'), 'Templates'),
  }),
  createRoute({
    ...below,
    path: '/letter-templates/$kind',
    validateSearch: keeping('language'),
    component: lazyRouteComponent(() => import('./screens/letters/templates/template'), 'TemplateScreen'),
  }),
  createRoute({
    ...below,
    path: '/edition',
    component: lazyRouteComponent(() => import('./screens/edition/edition'), 'EditionScreen'),
  }),
  createRoute({
    ...below,
    path: '/rooms',
    validateSearch: keeping('room'),
    component: lazyRouteComponent(() => import('./screens/rooms/rooms'), 'Rooms'),
  }),
  createRoute({
    ...below,
    path: '/privacy',
    component: lazyRouteComponent(() => import('./screens/privacy/privacy'), 'Privacy'),
  }),
  createRoute({
    ...below,
    path: '/audit',
    validateSearch: keeping('action', 'by'),
    component: lazyRouteComponent(() => import('./screens/audit/audit'), 'Audit'),
  }),
  createRoute({
    ...below,
    path: '/staff',
    component: lazyRouteComponent(() => import('./screens/staff/staff'), 'Staff'),
  }),
  createRoute({
    ...below,
    path: '/tokens',
    component: lazyRouteComponent(() => import('./screens/tokens/tokens'), 'Tokens'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([start, edition.addChildren(screens)]),
  basepath: '/console',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Trouble,
  defaultPreload: 'intent',
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(
      Object.entries(search).filter(([, value]) => value !== undefined && value !== '') as Array<[string, string]>,
    ).toString();
    return text && `?${text}`;
  },
});

router.subscribe('onBeforeNavigate', ({ fromLocation, toLocation }) => {
  if (fromLocation && fromLocation.pathname !== toLocation.pathname) noteArrival();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
