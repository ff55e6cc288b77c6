import type { HelpBook, NameOf } from '../help-book.ts';

/** The English help. What stands on a screen is taken from the catalogue by its key. */
export const en = (n: NameOf): HelpBook => ({
  title: 'Help',
  steps: 'The main job, step by step',
  setbacks: 'When a dossier comes back or something is not done',
  law: 'Where the law is shown',
  keyboard: 'Working by keyboard',
  keyList: 'Keys and what they do',
  keys: {
    next: 'To the next link, button or field',
    previous: 'Back to the one before',
    press: 'Opens the link, presses the button',
    pick: 'Picks a dossier in a list, or lets it go',
    close: 'Closes a dialog without doing anything',
  },
  keyNames: { space: 'Space' },
  groups: 'Help for each group',
  own: 'the group of this account',
  restartTitle: 'A short tour',
  restartLead: 'The tour stands on the first page when an account signs in for the first time. It can be seen again.',
  restart: 'See the tour again',
  tour: {
    label: 'A short tour',
    next: 'Next step',
    previous: 'Step before',
    finish: 'Start working',
    dismiss: 'Put the tour away',
    position: (step, of) => `Step ${step} of ${of}`,
  },
  pages: {
    units: {
      lead: 'A unit finds the people and collectives who deserve it, writes the nomination, submits it and follows it to the decision.',
      jobs: [
        {
          role: 'nominator',
          steps: [
            `Open ${n('nav.create')}. Choose the unit, the person or collective and the award. Only awards that can be given to that subject are listed.`,
            `Fill in ${n('create.summary')} and the period, then press ${n('create.save')}. The dossier is in ${n('stages.draft')}; nobody has been sent it yet.`,
            `On its page look at ${n('page.papers')}. Press ${n('events.attach')} until no required paper is missing.`,
            `Press ${n('events.submit')}. To submit many at once, pick them in ${n('nav.work')}, choose the act in the bar below, press ${n('batch.preview')} and confirm.`,
            `Follow it in ${n('page.route')}: which level has it. ${n('page.history')} says who did what and when.`,
            `Tasks given to the unit stand on the first page with their deadline: open one, tell its progress, then report it done with the result or a file as evidence. ${n('nav.movements')}: join and enter pledges; ${n('nav.reports')}: hand in the report of each period.`,
          ],
        },
        {
          role: 'unitHead',
          steps: [
            `Open ${n('nav.leading')}. The unit's nominations stand in groups, the earliest deadline first.`,
            'Open a group and read each nomination. Those with something unusual stand first and are not picked beforehand.',
            `Press ${n('leading.acts.approve')}, then ${n('batch.preview')}, then confirm. What a higher level decides goes up; what the unit decides waits for the signature.`,
            `Where the unit itself decides, sign with ${n('leading.acts.sign')} under ${n('leading.tasks.sign')}.`,
            `If it is not good enough, press ${n('leading.acts.return')} or ${n('leading.acts.reject')} and say why, so that the officer knows.`,
          ],
        },
      ],
      setbacks: [
        `A returned dossier stands in ${n('nav.work')}. Open it: ${n('page.returnedTitle')} at the top says why and which papers are asked for.`,
        `Supply what was asked for and press ${n('events.resubmit')}. It goes straight back to the level that returned it; nobody in between repeats work.`,
        'When a button is refused, read the reason and its rule on the spot. What was typed is kept.',
        `When the person has died, or the unit wants it back: open ${n('page.otherActions')} on the page and choose ${n('events.die')} or ${n('events.withdraw')}.`,
      ],
      law: [
        'In the form: the deciding level and the article stand below the award that is chosen.',
        `On the page of a dossier: the article on required papers stands in ${n('page.papers')}.`,
        'In a refusal: the article stands below the reason.',
      ],
      tour: [
        {
          title: 'What is to be done is on this page',
          body: 'The dossiers that wait for you stand here by deadline, the returned ones as well.',
        },
        {
          title: 'A new nomination',
          body: `The unit officer opens ${n('nav.create')}. The legal basis shows as soon as an award is chosen.`,
        },
        {
          title: 'The head approves and signs',
          body: `The head of the unit opens ${n('nav.leading')}, reads each group, approves or returns.`,
        },
        {
          title: 'Where a dossier is',
          body: `Open any dossier and look at ${n('page.route')}: who has it and until when.`,
        },
      ],
    },
    department: {
      lead: 'The appraising body receives dossiers, checks conditions and papers, asks for opinions, goes to the council and the leader. The clerk issues decisions and records that awards were handed over.',
      jobs: [
        {
          role: 'appraiser',
          steps: [
            `Open ${n('nav.work')}. The nearest deadline stands first. Choose ${n('stages.intake')} for what has just come.`,
            `Open a dossier, check each paper and press ${n('events.accept')}. If papers are missing: ${n('events.return')}, choose the papers and say why.`,
            `Where needed, press ${n('events.consult')} to ask another agency, or ${n('events.openPublicComment')} where the rule asks for it.`,
            `Press ${n('events.appraise')}: write the findings and choose ${n('opinions.agree')}, ${n('opinions.otherAward')} or ${n('opinions.notAgree')}.`,
            `Press ${n('events.putToCouncil')}; by the simplified procedure press ${n('events.putToLeader')}.`,
            `For many alike: pick them in the list, choose the act in the bar below and press ${n('batch.preview')}. Nothing changes before you confirm.`,
            `Under ${n('nav.prizes')}, confirm what the clerk has marked as paid, and the budget that was entered.`,
            `Submission letters, minutes, ballot results and letters to other agencies can be saved as PDF and Word. A province has Word templates of its own: send one under ${n('nav.regulations')}; it is used once another person has approved it.`,
          ],
        },
        {
          role: 'clerk',
          steps: [
            `Open ${n('nav.issue')}. Pick the dossiers of one deciding level and draw up a draft to be signed: the leader reads and signs the paper as it will be printed. When a dossier changes after that, the signature is void.`,
            `What is signed can be issued at once: fill in ${n('issue.decidedOn')} and press ${n('issue.preview')}. If some are not ready, press ${n('issue.drop')}.`,
            `Press ${n('issue.confirm')}. The number is drawn at that moment and is never given twice.`,
            `Under ${n('nav.decisions')}, open a decision to save it as PDF or Word and to print its ${n('decisions.certificates')}. Each bears a code by which it can be checked; a further copy needs a reason. Upload the signed file or a scan there; whoever signed the decision may put a digital signature there too.`,
            `${n('nav.prizes')}: the payment list of each decision, in Excel or on paper to be signed. One person marks what was paid, another confirms; the same goes for the budget of the fund.`,
            `${n('nav.conferral')}: plan a ceremony, add everybody of a decision, print the register, then record that it was held. For the dead, name the relative who receives. Whoever is absent goes back to those who wait.`,
            `If a name, a post or a merit is written wrongly, open the decision and choose ${n('events.correct')}.`,
          ],
        },
      ],
      setbacks: [
        `What a higher level returned to you stands in ${n('nav.work')}. Supply what was asked for and press ${n('events.resubmit')}.`,
        'When it cannot go on: the reason says which step is missing, such as the appraisal or an agency that has not answered.',
        `An agency let its time pass: press ${n('events.lapseConsultation')} to go on; ${n('page.history')} records it.`,
        `There is a complaint: open ${n('page.otherActions')} and choose ${n('events.suspend')}. When it is settled press ${n('events.resume')}.`,
        'Somebody else acted first: you are told who and when, and see the new state. Nothing is overwritten.',
      ],
      law: [
        `The article on required papers stands in ${n('page.papers')} of the dossier.`,
        'Each refusal carries the article it rests on.',
        `The share of votes that the council must reach, and its source, stand in ${n('page.vote')}.`,
      ],
      tour: [
        {
          title: 'A queue by deadline',
          body: 'The nearest deadline stands first. The list can be narrowed by stage right above it.',
        },
        {
          title: 'Check, then accept or return',
          body: `On the page of a dossier press ${n('events.accept')} when the papers are complete, ${n('events.return')} when not.`,
        },
        {
          title: 'Many at once',
          body: `Pick several, choose an act and press ${n('batch.preview')} to see what would happen to each.`,
        },
        {
          title: 'Issuing a decision',
          body: `The clerk opens ${n('nav.issue')}. The number is drawn when it is issued.`,
        },
      ],
    },
    councils: {
      lead: 'The emulation and commendation council considers dossiers, votes, and records the result against the share that the law asks for.',
      jobs: [
        {
          role: 'councilSecretary',
          steps: [
            `Open ${n('nav.council')}. Enter the day, the number of members, those present and the written opinions.`,
            `Choose the dossiers of the session and enter the votes of each. ${n('council.fillAll')} helps when all are in favour.`,
            `Press ${n('council.preview')}. The votes of each are set against the number it needs.`,
            `Compare with the minutes, then press ${n('council.confirm')}. The dossiers go to the leader with the result.`,
          ],
        },
        {
          role: 'councilMember',
          steps: [
            `Open ${n('nav.all')} and choose ${n('stages.council')} to read before the session.`,
            `On a dossier's page read ${n('page.achievement')}, ${n('page.recommendations')} and ${n('page.consultations')}.`,
            `Vote in the session or send a written opinion; the secretary records it. The result stands in ${n('page.vote')}.`,
          ],
        },
      ],
      setbacks: [
        'Votes do not add up to the voters: look at the minutes again and correct the dossier that is marked.',
        'Not enough members: the result cannot be recorded. Hold the session again.',
        'A dossier below the share still goes to the leader, who can only return or refuse it.',
      ],
      law: [
        'The share and what it is taken of (all members, or those voting) stand beside each result in the preview.',
        `On a dossier's page the result stands in ${n('page.vote')}.`,
        'What has not been compared with the original text says so.',
      ],
      tour: [
        {
          title: 'What waits for the council',
          body: `Dossiers in ${n('stages.council')} show here once the appraisers have put them to the council.`,
        },
        {
          title: 'Recording a session',
          body: `The secretary opens ${n('nav.council')} and enters who was present and the votes of each.`,
        },
        {
          title: 'The share is worked out',
          body: `Press ${n('council.preview')} to see which reach it before anything is recorded.`,
        },
      ],
    },
    leadership: {
      lead: 'A leader decides what is theirs to decide, forwards what a higher level decides, and returns or refuses with a reason.',
      jobs: [
        {
          role: 'leader',
          steps: [
            `Open ${n('nav.leading')}. Each row is one letter: who sent it, what it asks for, until when.`,
            `Open a letter. ${n('leading.legalBasis')} gives the article and who may decide. The page works on a phone.`,
            'Dossiers with something unusual stand apart and are not picked beforehand. Read each and pick it yourself.',
            `Press ${n('leading.acts.approve')}, then ${n('batch.preview')}, then confirm. What a higher level decides goes up with a letter.`,
            `What you approved and decide yourself is under ${n('leading.tasks.sign')}: press ${n('leading.acts.sign')} so that the clerk can issue it.`,
            'A substitute reads at the top for whom they act; both names are recorded.',
            `${n('nav.movements')}: see which units have joined and which tasks are overdue. The head of the body that launched it can give tasks, put deadlines off and accept them as done.`,
          ],
        },
      ],
      setbacks: [
        `If you do not agree: pick the dossier and press ${n('leading.acts.return')} to have it mended, or ${n('leading.acts.reject')} to end it. Both need a reason.`,
        'When the council stayed below the share it cannot be approved, only returned or refused.',
        'When many are approved at once, one that is not ready stays as it is and the others go on.',
        `To annul or strip an award: on the dossier, under ${n('page.otherActions')}, after the appraisers have proposed it.`,
      ],
      law: [
        `Each letter has ${n('leading.legalBasis')}: the law, the decree and the article on who decides.`,
        'The share that the vote must reach stands beside each result.',
        `An article not yet checked again says ${n('leading.unverified')}.`,
      ],
      tour: [
        {
          title: 'One letter at a time',
          body: `${n('nav.leading')} groups dossiers by letter, the earliest deadline first. It works on a phone.`,
        },
        {
          title: 'The unusual is named first',
          body: 'A low vote, differing opinions, a complaint, a passed deadline: these stand apart and are not picked.',
        },
        {
          title: 'See first, then decide',
          body: `After ${n('leading.acts.approve')} you see what would happen to each. Nothing is done before you confirm.`,
        },
      ],
    },
    board: {
      lead: 'The board follows what was awarded and draws up the figures. They come from decisions in force; nothing is added up by hand.',
      jobs: [
        {
          role: 'statistician',
          steps: [
            `Open ${n('nav.statistics')}. Choose ${n('counts.rows')} and ${n('counts.columns')}, such as year and award.`,
            `Narrow by ${n('counts.filters')}: deciding level, subject, ethnicity, movement and more.`,
            'Press a number to open exactly the dossiers behind it.',
            `Change between ${n('counts.table')} and ${n('counts.chart')}; both show the same numbers.`,
            'Choose the numbers (counts, shares, prize money, days), the years and a period to compare with. A condition may have several values.',
            `Press ${n('counts.print')}, or download Excel or Word: the file has the numbers shown, the conditions, who counted and when.`,
            'Save a table for yourself or for everybody in your office. See the pages of charts and anomalies too.',
            `Open ${n('nav.movements')}: draft and launch a movement, send it to units, and give tasks by a plan or a conclusion. Tasks that units report done wait on the first page to be accepted.`,
            `Open ${n('nav.reports')}: make a form, see who has not reported, accept or return. The figures of each level are added up by the system; figures that do not fit need a remark.`,
          ],
        },
      ],
      setbacks: [
        `No figures: press ${n('counts.clear')} or take away one condition after another.`,
        'Other figures than in an old report: annulled and stripped awards are not counted. Press a number to compare dossier by dossier.',
        'A dossier with a wrong subject or award: tell the appraisers; the board does not change dossiers.',
      ],
      law: [
        `Each dossier's page and ${n('nav.decisions')} give the number, the deciding level and the signer.`,
        `The article on papers stands in ${n('page.papers')}, the share of votes in ${n('page.vote')}.`,
      ],
      tour: [
        {
          title: 'Two dimensions make a table',
          body: `In ${n('nav.statistics')} choose ${n('counts.rows')} and ${n('counts.columns')}.`,
        },
        { title: 'Each number opens its dossiers', body: 'Press a number to see exactly the dossiers behind it.' },
        {
          title: 'Print it for the report',
          body: `Press ${n('counts.print')}: the print carries the conditions chosen.`,
        },
      ],
    },
    consulted: {
      lead: 'A consulted agency answers about one person or collective before a day, and sees only what it needs for that.',
      jobs: [
        {
          role: 'consultee',
          steps: [
            `Open ${n('nav.consultations')}. The question due first stands first.`,
            `Read the question and press ${n('consult.answer')}.`,
            `Choose ${n('consultationOpinions.noObjection')}, ${n('consultationOpinions.objection')} or ${n('consultationOpinions.noOpinion')}, write the answer and send it.`,
          ],
        },
      ],
      setbacks: [
        'Sent by mistake: an answer stays as it was sent, for it is in the history. Ask the body that asked to put the question again.',
        'Too late: the body that asked may close the question and go on. It then leaves this list.',
        'Not your field: answer that you have no opinion, and say why.',
      ],
      law: [
        'The day to answer by, in working days, stands beside each question.',
        'When an answer cannot be sent, the article stands below the reason.',
      ],
      tour: [
        { title: 'Questions that wait', body: `${n('nav.consultations')} lists them by the day to answer by.` },
        {
          title: 'One dialog to answer',
          body: `Press ${n('consult.answer')}, choose an opinion and write the answer.`,
        },
        {
          title: 'Only what is needed',
          body: 'A consulted agency does not see the dossier, only the question and whom it is about.',
        },
      ],
    },
    administration: {
      lead: 'An administrator keeps the system safe and running, holds no business role, and neither sees nor handles dossiers.',
      jobs: [
        {
          role: 'administrator',
          steps: [
            `In ${n('nav.home')}, ${n('homes.accounts')} counts the accounts and the roles in force.`,
            'Install, upgrade and back up by the operating manual that comes with the system.',
            'When somebody reports a fault, ask when it happened and look in the server log. It holds codes, no names.',
            'Now and then export the history to a file, check it with the separate program, keep it outside the database.',
          ],
        },
      ],
      setbacks: [
        'A dossier does not open: that is as it should be. Only business roles see dossiers.',
        'Somebody typed a wrong password too often: wait some minutes and sign in again; nothing has to be unlocked.',
        'The database is away: people are asked to wait, and the system goes on by itself when it is back.',
      ],
      law: ['The legal bases stand on the screens of those who handle dossiers; an administrator cannot change them.'],
      tour: [
        {
          title: 'This account handles no dossiers',
          body: 'An administrator keeps the system safe. Only business roles see and handle dossiers.',
        },
        { title: 'When somebody reports a fault', body: 'Ask when it happened and look in the server log.' },
        {
          title: 'Proof that history is unchanged',
          body: 'Export the history and check it with the separate program, by the operating manual.',
        },
      ],
    },
    audit: {
      lead: 'An auditor sees every dossier, decision and figure, and changes none.',
      jobs: [
        {
          role: 'auditor',
          steps: [
            `${n('nav.home')} has ${n('homes.entries')}: what was recorded last, in the whole system.`,
            `Open ${n('nav.all')}. Search by name, code, stage, award or year.`,
            `Open a dossier. ${n('page.history')} says who did what, in which role, for whom, when and why.`,
            `Compare ${n('page.recommendations')}, ${n('page.consultations')} and ${n('page.vote')} with the papers.`,
            `From ${n('nav.decisions')} open a decision for its signer and its list.`,
            `In ${n('nav.statistics')} press a number to open the dossiers behind it.`,
          ],
        },
      ],
      setbacks: [
        `A dossier that says ${n('page.noActions')} is right: this account only reads.`,
        'Something is wrong: tell the appraisers, who may suspend it or propose annulment; that is recorded.',
        'Proof that history is unchanged: have the administrator export it and check it before your eyes.',
      ],
      law: [
        `On a dossier's page: the article on papers in ${n('page.papers')}, the share of votes in ${n('page.vote')}.`,
        'A dossier is judged by the rules in force when the appraisers first accepted it; later rules do not reach back.',
      ],
      tour: [
        {
          title: 'Everything to read, nothing to change',
          body: `${n('nav.all')} holds every dossier. This account has no act.`,
        },
        {
          title: 'Who did what, and when',
          body: `Open a dossier and read ${n('page.history')}. Each act names the person, the role and the time.`,
        },
        {
          title: 'From a number to its dossiers',
          body: `In ${n('nav.statistics')} press a number to open the dossiers behind it.`,
        },
      ],
    },
  },
});
