const google =
  '(?:africa|asia|australia|europe|me|northamerica|southamerica|us)-(?:north|south)?(?:east|west|central|north|south)\\d';
const azure =
  '(?:(?:west|north)europe|(?:east|west|central|northcentral|southcentral|westcentral)us[23]?|(?:uk|france|germany|norway|sweden|switzerland|poland|italy|spain|canada|brazil|japan|korea|australia|southindia|eastasia|southeastasia|uae|qatar)(?:central|north|south|east|west|westcentral|southeast))';

/** Regions of Google Cloud, within a text: https://cloud.google.com/about/locations */
export const googleRegions = new RegExp(`(?<![\\w-])(${google})(?!\\w)`, 'gi');

/** The name of a region of Azure, such as `westeurope`: https://learn.microsoft.com/azure/reliability/regions-list */
export const azureRegion = new RegExp(`^${azure}$`, 'i');

/** What programs call a place outside AWS: a host, all hosts below one, an address, a region of another cloud, an Outpost, or an account of AWS. */
export const hostPattern = new RegExp(
  `^(?:(?:\\*\\.)?(?:[A-Za-z0-9_-]+\\.)+[A-Za-z0-9-]{2,}|\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]*(?::[0-9a-f]*){2,7}|op-[0-9a-f]{8,17}|\\d{12}|${google}|${azure})$`,
);
