/** An organization that does not exist; `type` is a code of the vocabulary `stakeholder-type`. */
export interface InventedOrganization {
  name: string;
  type: 'CS' | 'PS' | 'ACA' | 'TEC' | 'IO';
}

const NAMES: Record<InventedOrganization['type'], string[]> = {
  CS: [
    'Open Networks Association',
    'Harbour Digital Rights Collective',
    'Rural Voices Online',
    'Elders Connected Worldwide',
    'Centre for Mountain Connectivity',
    'Girls Who Wire',
    'Accessible Futures Alliance',
    'Islands Broadband Network',
    'Watershed Data Commons',
    'Forum of Indigenous Technologists',
  ],
  PS: [
    'Tidewater Telecommunications',
    'Kitebridge Satellite',
    'Northlight Spectrum Systems',
    'Palmgrove Payments',
    'Saltmarsh Cables',
    'Quillfeather Software',
    'Ambertree Health Devices',
    'Meridian Orchard Cloud',
  ],
  ACA: [
    'Velmora University, Institute for Network Societies',
    'Karsund Polytechnic',
    'University of the Lower Delta',
    'Tamarind School of Public Technology',
    'Aldermoor College, Department of Informatics',
    'Academy of Digital Heritage',
  ],
  TEC: [
    'Hollow Oak Internet Exchange',
    'Six Rivers Registry',
    'Free Routers Community',
    'Assembly of Protocol Engineers',
    'Lantern Cybersecurity Response Team',
  ],
  IO: [
    'Global Observatory for Connectivity',
    'Interregional Union for Digital Skills',
    'World Conference of Spectrum Authorities',
    'Agency for Digital Public Goods',
    'International Bureau of E-waste',
    'Council for Multilingual Cyberspace',
  ],
};

export const INVENTED_ORGANIZATIONS: InventedOrganization[] = Object.entries(NAMES).flatMap(([type, names]) =>
  names.map((name) => ({ name, type: type as InventedOrganization['type'] })),
);

/** A domain that nobody can own: `.example` is reserved (RFC 2606). */
export function domainOf(organization: string): string {
  const plain = organization.split(',')[0].normalize('NFD').toLowerCase();
  return `${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.example`;
}
