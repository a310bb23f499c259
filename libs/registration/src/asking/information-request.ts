/** A question to an applicant, and the answer. */
export interface InformationRequest {
  id: string;
  askedAt: Date;
  /** An officer, or the code of the rule that asked. */
  askedBy: string;
  /** In the words that the applicant reads. */
  question: string;
  /** Part of the category's form that is asked instead of a free answer. */
  section: 'expression-of-interest' | null;
  /** The answer needs documents, which are added on the same page. */
  wantsDocuments: boolean;
  answerBy: Date;
  answeredAt: Date | null;
  /** What the applicant wrote; with a `section` the answers stand on the registration as well. */
  answer: string | null;
  /** It went back to the desk without an answer. */
  closedAt: Date | null;
}

/** The columns of InformationRequest for a `select`. */
export const INFORMATION_REQUEST = `id, asked_at as "askedAt", asked_by as "askedBy", question, section,
  wants_documents as "wantsDocuments", answer_by as "answerBy",
  answered_at as "answeredAt", answer, closed_at as "closedAt"`;
