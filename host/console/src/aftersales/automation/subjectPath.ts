const folders: Record<string, string> = { Case: 'cases', ReturnAuthorization: 'returns', Dispute: 'disputes', FollowUp: 'follow-ups', WorkOrder: 'work-orders' };

/** Where the document of a global id is shown; null where it has no page. */
export function subjectPath(id: string): string | null {
  let type = '';
  try { type = atob(id.replace(/-/g, '+').replace(/_/g, '/')).split(':')[0]; } catch { /* not one of ours */ }
  return folders[type] ? `/${folders[type]}/${id}` : null;
}
