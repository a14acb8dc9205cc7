/** The colour of an event's dot: bad and good endings stand out, the rest does not. */
export function toneOfEvent(event: string) {
  if (/Refused|Rejected|Failed|Lost|Cancelled|Dispute|Expired|Escalat|Overdue|Dissatisfied|NotReached|Breached/.test(event)) return 'red';
  if (/Completed|Delivered|Released|Resolved|Closed|Succeeded|Paid|Captured|ReceiptRecorded|Verified/.test(event)) return 'green';
  return 'blue';
}
