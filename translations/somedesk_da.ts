<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A maturity grid for social media (SoMe), in Danish</source>
        <translation>Et modenhedsskema for sociale medier (SoMe) på dansk</translation>
    </message>
    <message>
        <source>About SomeDesk</source>
        <translation>Om SomeDesk</translation>
    </message>
    <message>
        <source>SomeDesk {version}</source>
        <translation>SomeDesk {version}</translation>
    </message>
    <message>
        <source>Rate how mature an organisation’s work with social media is, follow it over the years, and leave with an action plan.</source>
        <translation>Bedøm, hvor modent en organisation arbejder med sociale medier, følg udviklingen år for år, og gå hjem med en handlingsplan.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: SomeDesk never uses the network.</source>
        <translation>Alt bliver på denne computer: SomeDesk bruger aldrig netværket.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Fri software under MIT-licensen.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Kilder</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
    <message>
        <source>The instruments build on these works; every wording in SomeDesk is its own.</source>
        <translation>Redskaberne bygger på disse kilder; alle formuleringer i SomeDesk er programmets egne.</translation>
    </message>
</context>
<context>
    <name>ActionBatchEditor</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Edit {count} actions</source>
        <translation>Redigér {count} handlinger</translation>
    </message>
    <message>
        <source>Tick what should be the same for all {count}.</source>
        <translation>Sæt flueben ved det, der skal være ens for alle {count}.</translation>
    </message>
    <message>
        <source>Nothing is filled in for {fields}. Save again to take that away from all {count}.</source>
        <translation>Der er ikke udfyldt noget i {fields}. Gem igen for at fjerne det fra alle {count}.</translation>
    </message>
</context>
<context>
    <name>ActionEditor</name>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Ny handling</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;What and why</source>
        <translation>&amp;Hvad og hvorfor</translation>
    </message>
    <message>
        <source>&amp;First step</source>
        <translation>&amp;Første skridt</translation>
    </message>
    <message>
        <source>Done w&amp;hen</source>
        <translation>Lykkes, &amp;når</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>N&amp;oter</translation>
    </message>
    <message>
        <source>Ra&amp;ises</source>
        <translation>Hæ&amp;ver</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Ansvarlig</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>F&amp;rist</translation>
    </message>
    <message>
        <source>&amp;Effort (hours)</source>
        <translation>&amp;Indsats (timer)</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Prioritet</translation>
    </message>
    <message>
        <source>St&amp;atus</source>
        <translation>Stat&amp;us</translation>
    </message>
    <message>
        <source>Pe&amp;r cent done</source>
        <translation>U&amp;dført (%)</translation>
    </message>
    <message>
        <source>Order, repeats and progress</source>
        <translation>Rækkefølge, gentagelse og forløb</translation>
    </message>
    <message>
        <source>Every change is saved at once.</source>
        <translation>Alle ændringer gemmes med det samme.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Hvad skal der gøres?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>Ikke noget bestemt</translation>
    </message>
    <message>
        <source>Begin with a title; the rest opens up then.</source>
        <translation>Begynd med en titel, så åbner resten.</translation>
    </message>
    <message>
        <source>An action needs a title. The one that it had stays until you type another.</source>
        <translation>En handling skal have en titel. Den hidtidige bliver stående, til du skriver en ny.</translation>
    </message>
</context>
<context>
    <name>ActionFilterBar</name>
    <message>
        <source>No owner</source>
        <translation>Ingen ansvarlig</translation>
    </message>
    <message>
        <source>Search the plan</source>
        <translation>Søg i planen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>Kun overskredne</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigér…</translation>
    </message>
    <message>
        <source>Propose dates…</source>
        <translation>Foreslå datoer…</translation>
    </message>
    <message>
        <source>Edit everything about what is selected (Alt+Enter)</source>
        <translation>Redigér alt om det valgte (Alt+Enter)</translation>
    </message>
    <message>
        <source>{name}: all</source>
        <translation>{name}: alle</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Delete what is selected (Del)</source>
        <translation>Slet det valgte (Delete)</translation>
    </message>
    <message>
        <source>Dates that fit the hours of everyone, to be looked at before they count</source>
        <translation>Datoer, der passer til alles timer; du ser dem, før de gælder</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbne</translation>
    </message>
</context>
<context>
    <name>ActionModel</name>
    <message>
        <source>First step: {text}</source>
        <translation>Første skridt: {text}</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>ActionPlanning</name>
    <message>
        <source>Waits for</source>
        <translation>Venter på</translation>
    </message>
    <message>
        <source>Tick what has to be done first. Lower steps of the same dimension come before it anyway.</source>
        <translation>Sæt flueben ved det, der skal gøres først. Lavere trin i samme dimension går altid forud.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datoer</translation>
    </message>
    <message>
        <source>The planner leaves the start as it is</source>
        <translation>Startdatoen ligger fast</translation>
    </message>
    <message>
        <source>The planner leaves the due date as it is</source>
        <translation>Fristen ligger fast</translation>
    </message>
    <message>
        <source>Why these dates?</source>
        <translation>Hvorfor disse datoer?</translation>
    </message>
    <message>
        <source>Recurs</source>
        <translation>Gentagelse</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Ugentligt</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Månedligt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Indtil</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Gentag</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Per cent done</source>
        <translation>Udført i procent</translation>
    </message>
    <message>
        <source>What has been done</source>
        <translation>Hvad er der gjort?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notér</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no key figure</comment>
        <translation>intet</translation>
    </message>
</context>
<context>
    <name>AgendaDialog</name>
    <message>
        <source>Together {minutes}</source>
        <translation>I alt {minutes}</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagsorden</translation>
    </message>
    <message>
        <source>Minutes for each dimension, and the order. What is not ticked is skipped; it can be taken up again.</source>
        <translation>Minutter til hver dimension, og rækkefølgen. Det, der ikke er krydset af, springes over; det kan tages op igen.</translation>
    </message>
    <message>
        <source>Minutes for {name}</source>
        <translation>Minutter til {name}</translation>
    </message>
    <message>
        <source>{name}: earlier</source>
        <translation>{name}: før</translation>
    </message>
    <message>
        <source>{name}: later</source>
        <translation>{name}: senere</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>skipped</source>
        <translation>sprunget over</translation>
    </message>
    <message>
        <source>{spent} of {minutes}</source>
        <translation>{spent} af {minutes}</translation>
    </message>
    <message>
        <source>ends at {time}</source>
        <translation>slut kl. {time}</translation>
    </message>
    <message>
        <source>{minutes} left</source>
        <translation>{minutes} tilbage</translation>
    </message>
    <message>
        <source>{minutes} behind · at this pace it ends at {time}</source>
        <translation>{minutes} bagud · med det tempo slutter I kl. {time}</translation>
    </message>
    <message>
        <source>Could be skipped: {names}</source>
        <translation>Kan springes over: {names}</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagsorden</translation>
    </message>
    <message>
        <source>Change the agenda…</source>
        <translation>Ret dagsordenen…</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Where we agree, and where not</source>
        <translation>Hvor vi er enige, og hvor ikke</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>Tal om dette</translation>
    </message>
</context>
<context>
    <name>AnswerAlone</name>
    <message>
        <source>Type in a printed form</source>
        <translation>Tast et trykt skema ind</translation>
    </message>
    <message>
        <source>Answer alone</source>
        <translation>Svar alene</translation>
    </message>
    <message>
        <source>Anonymous: no names, no times, shown only together</source>
        <translation>Anonymt: ingen navne, ingen tidspunkter, vises kun samlet</translation>
    </message>
    <message>
        <source>With a name or a number</source>
        <translation>Med navn eller nummer</translation>
    </message>
    <message>
        <source>Name or number (may be left empty)</source>
        <translation>Navn eller nummer (må stå tomt)</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Aflever</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Udsagn</translation>
    </message>
    <message numerus="yes">
        <source>%n has been handed in.</source>
        <translation>
            <numerusform>%n er afleveret.</numerusform>
            <numerusform>%n er afleveret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next form</source>
        <translation>Næste skema</translation>
    </message>
    <message>
        <source>Give the computer to the next person</source>
        <translation>Giv computeren videre til den næste</translation>
    </message>
    <message>
        <source>First form</source>
        <translation>Første skema</translation>
    </message>
    <message>
        <source>One person at a time</source>
        <translation>Én person ad gangen</translation>
    </message>
    <message>
        <source>Type the digit that stands beside each cross. After the last one press Hand in.</source>
        <translation>Tast det tal, der står ved hvert kryds. Tryk på »Aflever« efter det sidste.</translation>
    </message>
    <message>
        <source>Answer as things are today. One key answers: nothing is kept before you hand in.</source>
        <translation>Svar ud fra, hvordan det er i dag. Svar med ét tastetryk; intet gemmes, før du afleverer.</translation>
    </message>
    <message>
        <source>Answers are anonymous. They are shown from {fewest} respondents on, and only together.</source>
        <translation>Svarene er anonyme. De vises, når mindst {fewest} har svaret, og kun samlet.</translation>
    </message>
    <message>
        <source>Answers are kept with the name or number. They are shown from {fewest} respondents on.</source>
        <translation>Svarene gemmes med navn eller nummer. De vises, når mindst {fewest} har svaret.</translation>
    </message>
    <message>
        <source>Choose now: after the first answer it stays so for everybody.</source>
        <translation>Vælg nu: Efter den første besvarelse gælder det for alle.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynd</translation>
    </message>
    <message>
        <source>{answered} of {all} answered</source>
        <translation>{answered} af {all} besvaret</translation>
    </message>
    <message>
        <source>The answers are not handed in</source>
        <translation>Svarene er ikke afleveret</translation>
    </message>
    <message numerus="yes">
        <source>If you close now, %n answer(s) are given up.</source>
        <translation>
            <numerusform>Hvis du lukker nu, går %n svar tabt.</numerusform>
            <numerusform>Hvis du lukker nu, går %n svar tabt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand in and close</source>
        <translation>Aflever og luk</translation>
    </message>
    <message>
        <source>Close without handing in</source>
        <translation>Luk uden at aflevere</translation>
    </message>
    <message>
        <source>Go on answering</source>
        <translation>Svar videre</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>{answer}: {letter} or {digit}</source>
        <translation>{answer}: {letter} eller {digit}</translation>
    </message>
</context>
<context>
    <name>Answered</name>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} af %n besvaret</numerusform>
            <numerusform>{answered} af %n besvaret</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Approve the strategy</source>
        <translation>Godkend strategien</translation>
    </message>
    <message>
        <source>The strategy is kept as it is now, whatever is changed later. The day on which it is to be reviewed becomes an action of the plan.</source>
        <translation>Strategien gemmes, som den er nu, hvad der end ændres senere. Dagen, hvor den skal gennemgås, bliver en handling i handlingsplanen.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkend</translation>
    </message>
</context>
<context>
    <name>AssessmentDetailsDialog</name>
    <message>
        <source>New assessment</source>
        <translation>Ny vurdering</translation>
    </message>
    <message>
        <source>Details of the assessment</source>
        <translation>Vurderingens detaljer</translation>
    </message>
    <message>
        <source>Targets are to be reached by</source>
        <translation>Målene skal nås senest</translation>
    </message>
    <message>
        <source>The whole organisation, or a part of it</source>
        <translation>Hele organisationen eller en del af den</translation>
    </message>
    <message>
        <source>First assessment</source>
        <translation>Første vurdering</translation>
    </message>
    <message>
        <source>Reassessment</source>
        <translation>Opfølgende vurdering</translation>
    </message>
    <message>
        <source>Carry over from “{title}”, {date}</source>
        <translation>Overfør fra »{title}«, {date}</translation>
    </message>
    <message>
        <source>Current levels, as a starting point</source>
        <translation>Nuværende niveauer som udgangspunkt</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Notes, evidence and confidence</source>
        <translation>Noter, dokumentation og sikkerhed</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
</context>
<context>
    <name>AssessmentLifecycle</name>
    <message>
        <source>“{title}” is deleted.</source>
        <translation>»{title}« er slettet.</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>NOW</source>
        <translation>NU</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>MÅL</translation>
    </message>
    <message>
        <source>Maturity grid</source>
        <translation>Modenhedsskema</translation>
    </message>
    <message>
        <source>The target of {dimension} is {target}, below the level that it has now: {now}.</source>
        <translation>Målet for {dimension} er {target} og dermed lavere end det nuværende niveau: {now}.</translation>
    </message>
</context>
<context>
    <name>AssessmentsCard</name>
    <message>
        <source>None yet.</source>
        <translation>Ingen endnu.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Uden titel</translation>
    </message>
</context>
<context>
    <name>AssessmentsCompared</name>
    <message>
        <source>Compare two assessments</source>
        <translation>Sammenlign to vurderinger</translation>
    </message>
    <message>
        <source>Assessment on the left</source>
        <translation>Vurdering til venstre</translation>
    </message>
    <message>
        <source>Assessment on the right</source>
        <translation>Vurdering til højre</translation>
    </message>
    <message>
        <source>and</source>
        <translation>og</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Kun forskelle</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabel</translation>
    </message>
    <message>
        <source>The two assessments, cell by cell</source>
        <translation>De to vurderinger, felt for felt</translation>
    </message>
    <message numerus="yes">
        <source>%n dimension(s) differ.</source>
        <translation>
            <numerusform>%n dimension er forskellig.</numerusform>
            <numerusform>%n dimensioner er forskellige.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>De to er ens.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Forskel</translation>
    </message>
    <message>
        <source>not in this grid</source>
        <translation>ikke i dette skema</translation>
    </message>
    <message>
        <source>not applicable: {reason}</source>
        <translation>ikke relevant: {reason}</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>ikke relevant</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>ikke bedømt</translation>
    </message>
    <message>
        <source>same</source>
        <translation>ens</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>højere</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>lavere</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tilføjet</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>fjernet</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ændret</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen er kopieret til udklipsholderen.</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Away for a while</source>
        <translation>Væk i en periode</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Uger</translation>
    </message>
    <message>
        <source>What stops</source>
        <translation>Det går i stå</translation>
    </message>
    <message>
        <source>Who steps in</source>
        <translation>Hvem træder til</translation>
    </message>
    <message>
        <source>Nothing that is needed stops.</source>
        <translation>Ingen nødvendig kapabilitet går i stå.</translation>
    </message>
    <message numerus="yes">
        <source>In %n week(s) that is {capabilities} in capabilities, and {actions} of dated actions.</source>
        <translation>
            <numerusform>På %n uge er det {capabilities} til kapabiliteter og {actions} til handlinger med dato.</numerusform>
            <numerusform>På %n uger er det {capabilities} til kapabiliteter og {actions} til handlinger med dato.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n action(s)</source>
        <translation>
            <numerusform>Lav %n handling</numerusform>
            <numerusform>Lav %n handlinger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>The client is as it was in the backup.</source>
        <translation>Kunden er igen, som den var i sikkerhedskopien.</translation>
    </message>
    <message>
        <source>Save the backup as</source>
        <translation>Gem sikkerhedskopien som</translation>
    </message>
    <message>
        <source>The backup was saved as {path}.</source>
        <translation>Sikkerhedskopien er gemt som {path}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could be read.</source>
        <translation>
            <numerusform>%Ln post kunne læses.</numerusform>
            <numerusform>%Ln poster kunne læses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were taken from an earlier version.</source>
        <translation>
            <numerusform>%Ln post er hentet fra en tidligere udgave.</numerusform>
            <numerusform>%Ln poster er hentet fra en tidligere udgave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be checked against an earlier version.</source>
        <translation>
            <numerusform>%Ln post kunne ikke kontrolleres mod en tidligere udgave.</numerusform>
            <numerusform>%Ln poster kunne ikke kontrolleres mod en tidligere udgave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) are lost.</source>
        <translation>
            <numerusform>%Ln del er gået tabt.</numerusform>
            <numerusform>%Ln dele er gået tabt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in a new file, {path}. The damaged file stays as it is.</source>
        <translation>Det ligger i en ny fil, {path}. Den beskadigede fil er urørt.</translation>
    </message>
    <message>
        <source>What could be salvaged</source>
        <translation>Det, der kunne reddes</translation>
    </message>
    <message>
        <source>Open the new file</source>
        <translation>Åbn den nye fil</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>Save as a new file…</source>
        <translation>Gem som ny fil…</translation>
    </message>
    <message>
        <source>Replace the file with it</source>
        <translation>Erstat filen med denne</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>Gå tilbage til denne udgave</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lavet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Ændret siden</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Leder efter sikkerhedskopier…</translation>
    </message>
    <message>
        <source>There are no backups yet. One is made whenever a client that was changed is closed.</source>
        <translation>Der er ingen sikkerhedskopier endnu. Der laves en, hver gang en kunde, der er ændret, lukkes.</translation>
    </message>
    <message>
        <source>Any of these versions can take the file’s place. What is there now is kept in the folder .quarantine.</source>
        <translation>Filen kan erstattes med en af disse udgaver. Den nuværende fil gemmes i mappen .quarantine.</translation>
    </message>
    <message>
        <source>Going back is one step that can be undone. What the client is now is backed up first.</source>
        <translation>Du kan fortryde, at du går tilbage. Der laves først en sikkerhedskopi af kunden, som den er nu.</translation>
    </message>
    <message>
        <source>at closing</source>
        <translation>ved lukning</translation>
    </message>
    <message>
        <source>before a new file format</source>
        <translation>før nyt filformat</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>før import</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>før gendannelse</translation>
    </message>
    <message>
        <source>before merging</source>
        <translation>før fletning</translation>
    </message>
    <message>
        <source>before the last save</source>
        <translation>før seneste lagring</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan ikke læses</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Intet</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} tilføjet</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} ændret</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} fjernet</translation>
    </message>
</context>
<context>
    <name>BalanceBar</name>
    <message>
        <source>To be mended</source>
        <translation>Bør rettes</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Intet</translation>
    </message>
</context>
<context>
    <name>BalanceCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln opslag</numerusform>
            <numerusform>%Ln opslag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln valgt</numerusform>
            <numerusform>%Ln valgt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n hul</numerusform>
            <numerusform>%n huller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody makes or posts</source>
        <translation>
            <numerusform>%n, som ingen laver eller lægger op</numerusform>
            <numerusform>%n, som ingen laver eller lægger op</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without purpose</source>
        <translation>
            <numerusform>%n uden formål</numerusform>
            <numerusform>%n uden formål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made too late</source>
        <translation>
            <numerusform>%n laves for sent</numerusform>
            <numerusform>%n laves for sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) too full</source>
        <translation>
            <numerusform>%n overfyldt uge</numerusform>
            <numerusform>%n overfyldte uger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ballot</name>
    <message>
        <source>Where do we want to be?</source>
        <translation>Hvor vil vi hen?</translation>
    </message>
    <message>
        <source>Which statement fits best today?</source>
        <translation>Hvilket udsagn passer bedst i dag?</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} af {count}</translation>
    </message>
    <message>
        <source>My choice</source>
        <translation>Mit valg</translation>
    </message>
    <message>
        <source>Your vote will be shown with your name</source>
        <translation>Din stemme bliver vist med dit navn</translation>
    </message>
    <message>
        <source>Nobody sees it before all votes are shown, not even the facilitator.</source>
        <translation>Ingen ser den, før alle stemmer bliver vist, heller ikke facilitatoren.</translation>
    </message>
    <message>
        <source>Your vote is secret, from the facilitator too</source>
        <translation>Din stemme er hemmelig, også for facilitatoren</translation>
    </message>
    <message>
        <source>It can be changed until you hand it in. It is no secret if everyone votes alike, if somebody looks over your shoulder, or from whoever takes this computer apart while the vote is on.</source>
        <translation>Den kan ændres, indtil du afgiver den. Den er ikke hemmelig, hvis alle stemmer ens, hvis nogen kigger dig over skulderen, eller for den, der skiller computeren ad, mens der stemmes.</translation>
    </message>
    <message>
        <source>0  {name}</source>
        <translation>0  {name}</translation>
    </message>
    <message>
        <source>U  I do not vote</source>
        <translation>U  Jeg stemmer ikke</translation>
    </message>
    <message>
        <source>Change with 1–{highest} or the arrow keys</source>
        <translation>Skift med 1–{highest} eller piletasterne</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Hand in my vote  ⏎</source>
        <translation>Afgiv min stemme  ⏎</translation>
    </message>
    <message>
        <source>Next  ⏎</source>
        <translation>Næste  ⏎</translation>
    </message>
</context>
<context>
    <name>BallotGuard</name>
    <message>
        <source>There is one picture alone. If a projector shows it, everyone would see the votes: blank the projector itself, or give it a picture of its own: {how}</source>
        <translation>Der er kun ét billede. Hvis en projektor viser det, ville alle se stemmerne: Sluk for projektorens billede, eller giv den sit eget: {how}</translation>
    </message>
    <message>
        <source>The room has a screen of its own. Look once: is this screen to be seen anywhere else?</source>
        <translation>Rummet har sin egen skærm. Se efter en gang: Kan denne skærm ses andre steder?</translation>
    </message>
    <message>
        <source>Does the room see this screen?</source>
        <translation>Ser rummet denne skærm?</translation>
    </message>
    <message>
        <source>No, nobody sees it</source>
        <translation>Nej, ingen ser den</translation>
    </message>
    <message>
        <source>The projector is dark now</source>
        <translation>Projektoren er mørk nu</translation>
    </message>
    <message>
        <source>Yes, or I am not sure</source>
        <translation>Ja, eller jeg er ikke sikker</translation>
    </message>
    <message>
        <source>The ballots stay locked until nobody can see this screen.</source>
        <translation>Stemmesedlerne er låst, indtil ingen kan se denne skærm.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Ctrl with the left or right arrow changes the status</source>
        <translation>Ctrl med venstre eller højre pil ændrer status</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Settled: {question}</source>
        <translation>Aftalt: {question}</translation>
    </message>
</context>
<context>
    <name>CalendarCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s) deleted.</source>
        <translation>
            <numerusform>%Ln opslag er slettet.</numerusform>
            <numerusform>%Ln opslag er slettet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) moved. The deadline stays.</source>
        <translation>
            <numerusform>%Ln opslag er flyttet. Fristen for at lave det står, hvor den stod.</numerusform>
            <numerusform>%Ln opslag er flyttet. Fristerne for at lave dem står, hvor de stod.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln opslag er importeret.</numerusform>
            <numerusform>%Ln opslag er importeret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarEditing</name>
    <message>
        <source>Move the deadline as well</source>
        <translation>Flyt også fristen</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Slet »{title}«?</translation>
    </message>
    <message>
        <source>It recurs.</source>
        <translation>Det gentages.</translation>
    </message>
    <message>
        <source>This time only</source>
        <translation>Kun denne gang</translation>
    </message>
    <message>
        <source>This time and those after it</source>
        <translation>Denne gang og de følgende</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle gange</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nyt opslag</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Flyt…</translation>
    </message>
    <message>
        <source>Take the day away</source>
        <translation>Fjern dagen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
</context>
<context>
    <name>CalendarImporting</name>
    <message>
        <source>This client is open for reading only, so nothing can be imported.</source>
        <translation>Kundens fil er åbnet skrivebeskyttet, så der kan ikke importeres.</translation>
    </message>
    <message>
        <source>Calendars and tables (*.ics *.csv *.xlsx *.txt)</source>
        <translation>Kalendere og tabeller (*.ics *.csv *.xlsx *.txt)</translation>
    </message>
    <message>
        <source>Import entries</source>
        <translation>Importér opslag</translation>
    </message>
    <message>
        <source>The file says nothing that is not in the calendar; there is nothing to import.</source>
        <translation>Filen siger det samme som kalenderen; der er intet at importere.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln opslag er importeret.</numerusform>
            <numerusform>%Ln opslag er importeret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarLayout</name>
    <message>
        <source>Move chosen entries…</source>
        <translation>Flyt valgte opslag…</translation>
    </message>
    <message>
        <source>Wished shares and gaps…</source>
        <translation>Andele og huller…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nyt opslag</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Frem</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Søg i listen</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Arrows: days · Tab: entries of the day · Alt+arrows: move · N: new · {views}: views</source>
        <translation>Piletaster: dage · Tab: dagens opslag · Alt+pile: flyt · N: nyt · {views}: visninger</translation>
    </message>
</context>
<context>
    <name>CalendarSettingsDialog</name>
    <message>
        <source>Wished shares and gaps</source>
        <translation>Andele og huller</translation>
    </message>
    <message>
        <source>How large a share of the entries each should have. Leave empty what does not matter.</source>
        <translation>Hvor stor en andel af opslagene hver skal have. Lad det stå tomt, hvor det er lige meget.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>There are none yet. The editor of an entry and the strategy make them.</source>
        <translation>Der er ingen endnu. De bliver til i strategien, eller når et opslag får dem.</translation>
    </message>
    <message>
        <source>Together {percent}</source>
        <translation>I alt {percent}</translation>
    </message>
    <message>
        <source>There is no time zone called “{zone}”.</source>
        <translation>Der er ingen tidszone, der hedder »{zone}«.</translation>
    </message>
</context>
<context>
    <name>CapabilityDialog</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>We need it</source>
        <translation>Vi har brug for den</translation>
    </message>
</context>
<context>
    <name>CapacityDialog</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Hours a week for the plan; proposed dates keep within them. Hours in the first row are shared by all who have none of their own. Where nothing is said, each owner is taken to have {hours}. Enter a name to let that person take over what a role still has to do.</source>
        <translation>Timer om ugen til planen; foreslåede datoer holder sig inden for dem. Timer i den første række deles af alle, der ikke har egne timer. Er der intet angivet, regnes der med {hours} timer til hver ansvarlig. Skriv et navn for at lade en person overtage det, en rolle mangler at gøre.</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Ansvarlige</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Hours that all share who have none of their own; – if there are none</source>
        <translation>Timer, som deles af alle uden egne timer; – hvis der ingen er</translation>
    </message>
    <message>
        <source>Name instead of “{owner}”</source>
        <translation>Navn i stedet for »{owner}«</translation>
    </message>
    <message>
        <source>who it is</source>
        <translation>hvem det er</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>Tilføj fridage</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n periode</numerusform>
            <numerusform>%n perioder</numerusform>
        </translation>
    </message>
    <message>
        <source>Days off: {name}</source>
        <translation>Fridage: {name}</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>fælles</translation>
    </message>
    <message>
        <source>{holiday} (half a day)</source>
        <translation>{holiday} (halv dag)</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>no due date</source>
        <translation>ingen frist</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarlig</translation>
    </message>
</context>
<context>
    <name>CarryOverDialog</name>
    <message>
        <source>Carry over unfinished actions</source>
        <translation>Viderefør uafsluttede handlinger</translation>
    </message>
    <message>
        <source>What is ticked goes on in the plan from today; dates that have passed are taken away, so that new ones can be proposed. What is not ticked is dropped, and stays on the list as such.</source>
        <translation>De afkrydsede fortsætter i planen fra i dag; datoer, der er passeret, fjernes, så der kan foreslås nye. Resten opgives og bliver stående på listen som opgivet.</translation>
    </message>
    <message>
        <source>Unfinished actions</source>
        <translation>Uafsluttede handlinger</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>ingen frist</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarlig</translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n action(s)</source>
        <translation>
            <numerusform>Viderefør %n handling</numerusform>
            <numerusform>Viderefør %n handlinger</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop all</source>
        <translation>Opgiv alle</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Skill 0–5</source>
        <translation>Kunnen 0–5</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Timer om ugen</translation>
    </message>
</context>
<context>
    <name>ChangeReasonDialog</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>Why was this changed: {what}?</source>
        <translation>Hvorfor blev dette ændret: {what}?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>The chart is being drawn…</source>
        <translation>Diagrammet tegnes…</translation>
    </message>
    <message>
        <source>{title}, as a table</source>
        <translation>{title} som tabel</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Gem som…</translation>
    </message>
    <message>
        <source>Save {title} as…</source>
        <translation>Gem »{title}« som…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Billede (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Vektorgrafik (SVG)…</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>Dokument (PDF)…</translation>
    </message>
    <message>
        <source>Numbers for a spreadsheet (CSV)…</source>
        <translation>Tal til regneark (CSV)…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Vis som diagram</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Vis som tabel</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabel</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Kopiér billede</translation>
    </message>
    <message>
        <source>{what}: {title}</source>
        <translation>{what}: {title}</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen er kopieret til udklipsholderen.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Billedet er kopieret til udklipsholderen.</translation>
    </message>
    <message>
        <source>Save {title}</source>
        <translation>Gem »{title}«</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gemt som {path}.</translation>
    </message>
</context>
<context>
    <name>ChartsBelow</name>
    <message>
        <source>Dimensions over time</source>
        <translation>Dimensioner over tid</translation>
    </message>
    <message>
        <source>Hours of the plan</source>
        <translation>Planens timer</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Two screens. The room gets one, your notes stay on the other.</source>
        <translation>To skærme. Rummet får den ene, dine noter bliver på den anden.</translation>
    </message>
    <message>
        <source>One screen. If a projector is connected it mirrors this one: {how}</source>
        <translation>Én skærm. Er der sluttet en projektor til, spejler den denne skærm: {how}</translation>
    </message>
    <message>
        <source>The projector mirrors this screen: {how}</source>
        <translation>Projektoren spejler denne skærm: {how}</translation>
    </message>
    <message>
        <source>No screen answers.</source>
        <translation>Ingen skærm svarer.</translation>
    </message>
    <message>
        <source>On the mains.</source>
        <translation>Strøm fra stikkontakten.</translation>
    </message>
    <message>
        <source>On battery: plug in the charger.</source>
        <translation>På batteri: Sæt opladeren til.</translation>
    </message>
    <message>
        <source>The system does not say. See that the charger is plugged in.</source>
        <translation>Systemet siger det ikke. Se efter, at opladeren er sat til.</translation>
    </message>
    <message>
        <source>This computer says {time}.</source>
        <translation>Computerens ur viser {time}.</translation>
    </message>
    <message>
        <source>Fill in both, and each view says how far away it can be read.</source>
        <translation>Udfyld begge, så siger hver visning, hvor langt væk den kan læses.</translation>
    </message>
    <message>
        <source>Five statements side by side are read to about {metres} m: all rows read them.</source>
        <translation>Fem udsagn ved siden af hinanden kan læses på ca. {metres} m: Alle rækker kan læse dem.</translation>
    </message>
    <message>
        <source>Five statements side by side are read to about {metres} m: the level being discussed is enlarged.</source>
        <translation>Fem udsagn ved siden af hinanden kan læses på ca. {metres} m: Det niveau, I taler om, bliver forstørret.</translation>
    </message>
    <message>
        <source>does nothing by itself, so the button that sends F5 and Esc in turn is safe</source>
        <translation>gør intet alene, så knappen, der skiftevis sender F5 og Esc, er ufarlig</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>intet her</translation>
    </message>
    <message>
        <source>Before the workshop</source>
        <translation>Før workshoppen</translation>
    </message>
    <message>
        <source>A minute now saves the first ten in front of the room. Nothing is shown there yet.</source>
        <translation>Et minut nu sparer de første ti foran rummet. Der bliver ikke vist noget endnu.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Skærme</translation>
    </message>
    <message>
        <source>The room’s screen</source>
        <translation>Rummets skærm</translation>
    </message>
    <message>
        <source>The room’s language</source>
        <translation>Rummets sprog</translation>
    </message>
    <message>
        <source>Picture’s width, m</source>
        <translation>Billedets bredde, m</translation>
    </message>
    <message>
        <source>Share the room’s window alone: this system cannot keep your own window out of a shared screen.</source>
        <translation>Del kun rummets vindue: Dette system kan ikke holde dit eget vindue ude af en delt skærm.</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>I et onlinemøde</translation>
    </message>
    <message>
        <source>The room is</source>
        <translation>Rummet er</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Bagerste række</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strøm</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meddelelser</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Ur</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lyd</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Fjernbetjening</translation>
    </message>
    <message>
        <source>to the last row, m</source>
        <translation>til bagerste række, m</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mørkt</translation>
    </message>
    <message>
        <source>light</source>
        <translation>lyst</translation>
    </message>
    <message>
        <source>Your own window is kept out of what you share.</source>
        <translation>Dit eget vindue kommer ikke med i det, du deler.</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Afspil en lyd</translation>
    </message>
    <message>
        <source>Sound when the minutes of a dimension are over</source>
        <translation>Lyd, når en dimensions minutter er gået</translation>
    </message>
    <message>
        <source>Click here, then press every button of your remote</source>
        <translation>Klik her, og tryk på alle fjernbetjeningens knapper</translation>
    </message>
    <message>
        <source>Press every button of your remote</source>
        <translation>Tryk på alle fjernbetjeningens knapper</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>It begins with what the room sees: press S for your own side, and S again to go back.</source>
        <translation>Først vises det, rummet ser. Tryk på S for at komme til din egen side og på S igen for at gå tilbage.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>press Windows+P and choose Extend.</source>
        <translation>Tryk på Windows+P, og vælg »Udvid«.</translation>
    </message>
    <message>
        <source>in System Settings, Displays, choose Use as Extended Display.</source>
        <translation>Vælg »Brug som udvidet skærm« under Skærme i Systemindstillinger.</translation>
    </message>
    <message>
        <source>in the system’s settings, under Displays, choose Join or Extend.</source>
        <translation>Vælg »Sammenføj« eller »Udvid« under Skærme i systemets indstillinger.</translation>
    </message>
    <message>
        <source>Press Windows+N and switch Do not disturb on.</source>
        <translation>Tryk på Windows+N, og slå »Forstyr ikke« til.</translation>
    </message>
    <message>
        <source>Switch on a Focus, such as Do Not Disturb, in the Control Centre.</source>
        <translation>Slå en fokusfunktion som »Forstyr ikke« til i Kontrolcenter.</translation>
    </message>
    <message>
        <source>Switch Do Not Disturb on, in the list of messages of your desktop.</source>
        <translation>Slå »Forstyr ikke« til i skrivebordets liste over meddelelser.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The stage check is deleted.</source>
        <translation>Stadietjekket er slettet.</translation>
    </message>
</context>
<context>
    <name>ChooseMetrics</name>
    <message>
        <source>Choose key figures</source>
        <translation>Vælg nøgletal</translation>
    </message>
    <message>
        <source>A few that follow the purpose say more than many. Each can be changed afterwards, and be removed.</source>
        <translation>Få nøgletal, der følger formålet, siger mere end mange. Alle kan ændres og fjernes igen.</translation>
    </message>
    <message>
        <source>One of your own…</source>
        <translation>Eget nøgletal…</translation>
    </message>
    <message>
        <source>For any purpose</source>
        <translation>Til alle formål</translation>
    </message>
    <message>
        <source>Can tell of</source>
        <translation>Kan vise</translation>
    </message>
    <message>
        <source>Key figures that are ready</source>
        <translation>Færdige nøgletal</translation>
    </message>
    <message numerus="yes">
        <source>Add %n key figure(s)</source>
        <translation>
            <numerusform>Tilføj %n nøgletal</numerusform>
            <numerusform>Tilføj %n nøgletal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosingStep</name>
    <message>
        <source>What will you do first?</source>
        <translation>Hvad vil I gøre først?</translation>
    </message>
    <message>
        <source>These make the most difference for what they cost. Choose three that fit your hours.</source>
        <translation>Disse forslag gør størst forskel for den tid, de koster. Vælg tre, der passer til jeres timer.</translation>
    </message>
    <message>
        <source>Hours a week that you have:</source>
        <translation>Timer, I har om ugen:</translation>
    </message>
    <message>
        <source>Hours a week that you have</source>
        <translation>Timer, I har om ugen</translation>
    </message>
    <message>
        <source>There is nothing to suggest yet. Rate yourselves in the grid first.</source>
        <translation>Der er endnu ikke noget at foreslå. Bedøm jer selv i modenhedsskemaet først.</translation>
    </message>
    <message>
        <source>What fits is on the plan already. Go on to the next step.</source>
        <translation>Det, der passer, er allerede i planen. Gå videre til næste trin.</translation>
    </message>
    <message>
        <source>{hours} h a week</source>
        <translation>{hours} t. om ugen</translation>
    </message>
    <message>
        <source>Is on the plan.</source>
        <translation>Står i planen.</translation>
    </message>
    <message>
        <source>Comes off the plan with the next step.</source>
        <translation>Tages ud af planen, når I går videre.</translation>
    </message>
    <message>
        <source>Say how many hours you have a week.</source>
        <translation>Skriv, hvor mange timer I har om ugen.</translation>
    </message>
    <message>
        <source>▲ {hours} h too much a week</source>
        <translation>▲ {hours} t. for meget om ugen</translation>
    </message>
    <message>
        <source>{needed} of {hours} h a week. It fits.</source>
        <translation>{needed} af {hours} t. om ugen. Det passer.</translation>
    </message>
    <message>
        <source>This also sets as targets: {targets}.</source>
        <translation>Så sættes også disse mål: {targets}.</translation>
    </message>
</context>
<context>
    <name>ClientCardActions</name>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Omdøb…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Slet permanent…</translation>
    </message>
    <message>
        <source>“{name}” was moved to the library’s trash.</source>
        <translation>»{name}« er flyttet til bibliotekets papirkurv.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>»{name}« er tilbage.</translation>
    </message>
</context>
<context>
    <name>ClientCardDelegate</name>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mål</translation>
    </message>
</context>
<context>
    <name>ClientCardModel</name>
    <message>
        <source>Locked. Opens with its passphrase.</source>
        <translation>Låst. Åbnes med sin adgangsfrase.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Åbn…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Ny her?</translation>
    </message>
    <message>
        <source>Open the sample client and walk through an assessment in three minutes.</source>
        <translation>Åbn eksempelkunden, og gå en vurdering igennem på tre minutter.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Åbn eksemplet</translation>
    </message>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen vurdering endnu</translation>
    </message>
    <message>
        <source>{month} · draft</source>
        <translation>{month} · kladde</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overskredet</numerusform>
            <numerusform>%n overskredet</numerusform>
        </translation>
    </message>
    <message>
        <source>{rated} of {applicable} rated</source>
        <translation>{rated} af {applicable} bedømt</translation>
    </message>
    <message numerus="yes">
        <source>%n due this month</source>
        <translation>
            <numerusform>%n med frist denne måned</numerusform>
            <numerusform>%n med frist denne måned</numerusform>
        </translation>
    </message>
    <message>
        <source>assessment due</source>
        <translation>tid til ny vurdering</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>følger planen</translation>
    </message>
    <message>
        <source>score {score}, target {target}</source>
        <translation>score {score}, mål {target}</translation>
    </message>
</context>
<context>
    <name>ClientDetailsDialog</name>
    <message>
        <source>The client</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Language of the reports</source>
        <translation>Rapportsprog</translation>
    </message>
    <message>
        <source>How much each dimension counts in the scores; 0 leaves it out.</source>
        <translation>Hvor meget hver dimension tæller i scoren; ved 0 tæller den ikke med.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
</context>
<context>
    <name>ClientFiles</name>
    <message>
        <source>Open client file</source>
        <translation>Åbn kundefil</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Gem en kopi</translation>
    </message>
    <message>
        <source>A copy was saved as {path}.</source>
        <translation>En kopi er gemt som {path}.</translation>
    </message>
    <message>
        <source>The client could not be made</source>
        <translation>Kunden kunne ikke oprettes</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Vælg en anden mappe…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>ClientNameField</name>
    <message>
        <source>Give the client a name.</source>
        <translation>Giv kunden et navn.</translation>
    </message>
    <message>
        <source>This name consists of control characters only, so nothing of it can be seen. Type another.</source>
        <translation>Navnet består kun af styretegn, så der er intet at se af det. Skriv et andet.</translation>
    </message>
    <message>
        <source>There is already a client with this name. Choose another, so that you can tell them apart.</source>
        <translation>Der er allerede en kunde med det navn. Vælg et andet, så du kan kende dem fra hinanden.</translation>
    </message>
</context>
<context>
    <name>ClientsCompared</name>
    <message>
        <source>Clients side by side</source>
        <translation>Kunder side om side</translation>
    </message>
    <message>
        <source>Clients to compare</source>
        <translation>Kunder at sammenligne</translation>
    </message>
    <message>
        <source>Letters instead of names</source>
        <translation>Bogstaver i stedet for navne</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabel</translation>
    </message>
    <message>
        <source>Scores of the chosen clients</source>
        <translation>De valgte kunders score</translation>
    </message>
    <message>
        <source>The same scores as bars</source>
        <translation>De samme tal som søjler</translation>
    </message>
    <message>
        <source>There is no assessment yet.</source>
        <translation>Der er ingen vurdering endnu.</translation>
    </message>
    <message>
        <source>{name} – left out: {reason}</source>
        <translation>{name} – udeladt: {reason}</translation>
    </message>
    <message>
        <source>Client {letter}</source>
        <translation>Kunde {letter}</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Gennemsnit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Choose clients on the left. The latest assessment of each is shown.</source>
        <translation>Vælg kunder til venstre. Den seneste vurdering af hver kunde vises.</translation>
    </message>
    <message numerus="yes">
        <source>The latest assessment of %Ln client(s), each with its own weights.</source>
        <translation>
            <numerusform>Den seneste vurdering af %Ln kunde med egne vægte.</numerusform>
            <numerusform>Den seneste vurdering af %Ln kunder, hver med egne vægte.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no mean: with fewer than five clients it would give away too much about each.</source>
        <translation>Gennemsnit vises ikke: Med færre end fem kunder ville det røbe for meget om hver enkelt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) rated on another grid are left out.</source>
        <translation>
            <numerusform>%Ln kunde bedømt i et andet skema er udeladt.</numerusform>
            <numerusform>%Ln kunder bedømt i et andet skema er udeladt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>All clients</source>
        <translation>Alle kunder</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Ny kunde…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Åbn fil…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Gem en kopi…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Overdrag…</translation>
    </message>
    <message>
        <source>Close client</source>
        <translation>Luk kunden</translation>
    </message>
    <message>
        <source>Import entries…</source>
        <translation>Importér opslag…</translation>
    </message>
    <message>
        <source>Import key figures…</source>
        <translation>Importér nøgletal…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Workshop…</source>
        <translation>Workshop…</translation>
    </message>
    <message>
        <source>Workshop from here…</source>
        <translation>Workshop herfra…</translation>
    </message>
    <message>
        <source>One dimension at a time…</source>
        <translation>Én dimension ad gangen…</translation>
    </message>
    <message>
        <source>See also…</source>
        <translation>Se også…</translation>
    </message>
    <message>
        <source>To the message or the navigation</source>
        <translation>Til beskeden eller navigationen</translation>
    </message>
    <message>
        <source>Narrow or wide navigation</source>
        <translation>Smal eller bred navigation</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Fortryd: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Annullér fortryd</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Annullér fortryd: {what}</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Import edited actions…</source>
        <translation>Importér rettede handlinger…</translation>
    </message>
    <message>
        <source>Merge from file…</source>
        <translation>Flet fra fil…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sikkerhedskopier…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historik…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Begynd her</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Stage check</source>
        <translation>Stadietjek</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>Team and roles</source>
        <translation>Team og roller</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Udvikling</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Handlingsplan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>New assessment…</source>
        <translation>Ny vurdering…</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Hop til…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Indstillinger…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastaturgenveje</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Fuld skærm</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Adgangsfrase…</translation>
    </message>
    <message>
        <source>Erase client for good…</source>
        <translation>Slet kunden permanent…</translation>
    </message>
    <message>
        <source>About SomeDesk</source>
        <translation>Om SomeDesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importér</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vis</translation>
    </message>
</context>
<context>
    <name>ContradictionBanner</name>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n modsigelse</numerusform>
            <numerusform>%n modsigelser</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Se nærmere…</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>{rated} of %n rated</source>
        <translation>
            <numerusform>{rated} af %n bedømt</numerusform>
            <numerusform>{rated} af %n bedømt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overskredet</numerusform>
            <numerusform>%n overskredet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} af %n besvaret</numerusform>
            <numerusform>{answered} af %n besvaret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the table still empty.</source>
        <translation>
            <numerusform>%n felt i skemaet er stadig tomt.</numerusform>
            <numerusform>%n felter i skemaet er stadig tomme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %n held</source>
        <translation>
            <numerusform>{held} af %n dækket</numerusform>
            <numerusform>{held} af %n dækket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not published yet</source>
        <translation>
            <numerusform>%n ikke udgivet endnu</numerusform>
            <numerusform>%n ikke udgivet endnu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln opslag</numerusform>
            <numerusform>%Ln opslag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n measured lately</source>
        <translation>
            <numerusform>{count} af %n målt for nylig</numerusform>
            <numerusform>{count} af %n målt for nylig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Noget gik galt</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>Der skete en uventet fejl</translation>
    </message>
    <message>
        <source>Everything that the strip at the bottom calls saved is on disk, and the program goes on. If it behaves oddly, close it and open it again.</source>
        <translation>Alt, hvad der står som gemt nederst i vinduet, ligger på disken, og programmet kører videre. Opfører det sig mærkeligt, så luk det, og åbn det igen.</translation>
    </message>
    <message>
        <source>The log is in {folder}.</source>
        <translation>Loggen ligger i {folder}.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Tekniske detaljer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiér detaljer</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Åbn logmappe</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>No date</source>
        <translation>Ingen dato</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>DaysOff</name>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>Tilføj fridage</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>DecidingPanel</name>
    <message>
        <source>after the votes are shown</source>
        <translation>når stemmerne er vist</translation>
    </message>
    <message>
        <source>Decide the level</source>
        <translation>Beslut niveauet</translation>
    </message>
    <message>
        <source>Decide the target</source>
        <translation>Beslut målet</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>på vej</translation>
    </message>
    <message>
        <source>so far {level}, from before the workshop</source>
        <translation>hidtil {level}, sat før workshoppen</translation>
    </message>
</context>
<context>
    <name>DefinitionEditor</name>
    <message>
        <source>New definition</source>
        <translation>Ny definition</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Made by the platform</source>
        <translation>Fra platformen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What it means now</source>
        <translation>Hvad det betyder nu</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>en anden</translation>
    </message>
    <message>
        <source>No line, comparison or target goes across that day: figures before and after are two things.</source>
        <translation>Ingen linje, sammenligning eller mål går hen over den dag: tal før og efter er to forskellige ting.</translation>
    </message>
</context>
<context>
    <name>DeletedClientsDialog</name>
    <message>
        <source>Deleted clients</source>
        <translation>Slettede kunder</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Slettet</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Gendan</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Slet permanent…</translation>
    </message>
    <message>
        <source>A client that is restored is back among the others, with all that was in it.</source>
        <translation>En kunde, der gendannes, er tilbage blandt de andre med alt, hvad der var i den.</translation>
    </message>
    <message>
        <source>There are no deleted clients.</source>
        <translation>Der er ingen slettede kunder.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>What you asked for is still being done. The client closes right after that.</source>
        <translation>Det, du bad om, er ikke helt færdigt. Kunden lukkes lige bagefter.</translation>
    </message>
    <message>
        <source>If you close now, the changes since the last save are lost.</source>
        <translation>Lukker du nu, mister du det, der er ændret, siden der sidst blev gemt.</translation>
    </message>
    <message>
        <source>The newest changes are not saved</source>
        <translation>De seneste ændringer er ikke gemt</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Gem en kopi et andet sted…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Luk uden at gemme</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Luk ikke</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>The client</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigér…</translation>
    </message>
    <message>
        <source>Language of the reports</source>
        <translation>Rapportsprog</translation>
    </message>
    <message>
        <source>All dimensions count alike</source>
        <translation>Alle dimensioner tæller lige meget</translation>
    </message>
</context>
<context>
    <name>DimensionPanel</name>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} af {count}</translation>
    </message>
    <message>
        <source>{month}: {level}</source>
        <translation>{month}: {level}</translation>
    </message>
    <message>
        <source>target then {level}</source>
        <translation>mål dengang {level}</translation>
    </message>
    <message>
        <source>Ask the participants</source>
        <translation>Spørg deltagerne</translation>
    </message>
    <message>
        <source>My notes · only here</source>
        <translation>Mine noter · kun her</translation>
    </message>
</context>
<context>
    <name>DismissDialog</name>
    <message>
        <source>Ignore because…</source>
        <translation>Se bort fra, fordi …</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Se bort fra</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>Why it is all right as it is</source>
        <translation>Hvorfor det er i orden, som det er</translation>
    </message>
    <message>
        <source>It stays in the list below, and comes back by itself when its numbers change.</source>
        <translation>Punktet bliver stående nederst på listen og kommer selv igen, når tallene ændrer sig.</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>The document right now</source>
        <translation>Dokumentet lige nu</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Nøglepunkter</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Fuld</translation>
    </message>
</context>
<context>
    <name>DocumentTextsDialog</name>
    <message>
        <source>The strategy’s document</source>
        <translation>Strategiens dokument</translation>
    </message>
    <message>
        <source>Logo, colour, footer and a second language are chosen on the reports page, as for every report.</source>
        <translation>Logo, farve, sidefod og et andet sprog vælges på siden Rapporter, som til alle rapporter.</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>What is due</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Handlingsplan</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarlig</translation>
    </message>
    <message>
        <source>None of the open actions has a due date.</source>
        <translation>Ingen af de åbne handlinger har en frist.</translation>
    </message>
    <message numerus="yes">
        <source>%n more open action(s)</source>
        <translation>
            <numerusform>%n åben handling mere</numerusform>
            <numerusform>%n åbne handlinger mere</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · overdue</source>
        <translation>{day} · overskredet</translation>
    </message>
    <message>
        <source>Everything on the plan is done or dropped.</source>
        <translation>Alt i planen er udført eller opgivet.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. An action has an owner, a due date and a measure of success.</source>
        <translation>Der er ikke planlagt noget endnu. En handling har en ansvarlig, en frist og et succeskriterium.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Læg en plan</translation>
    </message>
</context>
<context>
    <name>EmptyAssessment</name>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen vurdering endnu</translation>
    </message>
    <message>
        <source>An assessment says where the organisation stands in each dimension, and where it wants to be. Click the statement that fits best; everything is saved at once.</source>
        <translation>En vurdering viser, hvor organisationen står i hver dimension, og hvor den vil hen. Klik på det udsagn, der passer bedst; alt gemmes med det samme.</translation>
    </message>
    <message>
        <source>Start an assessment…</source>
        <translation>Start en vurdering…</translation>
    </message>
</context>
<context>
    <name>EmptyFigures</name>
    <message>
        <source>No key figure matches</source>
        <translation>Intet nøgletal passer</translation>
    </message>
    <message>
        <source>The choices above hide every key figure.</source>
        <translation>Valgene ovenfor skjuler alle nøgletal.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>No key figure is followed yet</source>
        <translation>Der følges ingen nøgletal endnu</translation>
    </message>
    <message>
        <source>Key figures show whether the work with social media does what it is for. Choose a few that follow your purposes, then type a value or import a file from a platform.</source>
        <translation>Nøgletal viser, om arbejdet med sociale medier gør det, det er til for. Vælg nogle få, der følger jeres formål, og tast så en værdi, eller importér en fil fra en platform.</translation>
    </message>
    <message>
        <source>Choose key figures…</source>
        <translation>Vælg nøgletal…</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln imported post(s)…</source>
        <translation>
            <numerusform>Vis %Ln importeret opslag…</numerusform>
            <numerusform>Vis %Ln importerede opslag…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPlan</name>
    <message>
        <source>Hours and days off…</source>
        <translation>Timer og fridage…</translation>
    </message>
    <message>
        <source>No action matches</source>
        <translation>Ingen handlinger passer</translation>
    </message>
    <message>
        <source>The search and the filters above hide every action on the plan.</source>
        <translation>Søgningen og filtrene ovenfor skjuler alle handlinger i planen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Der er ikke planlagt noget endnu</translation>
    </message>
    <message>
        <source>The plan says who does what by when. Add a suggestion from above, or write an action yourself.</source>
        <translation>Planen viser, hvem der gør hvad hvornår. Tilføj et forslag ovenfra, eller skriv selv en handling.</translation>
    </message>
    <message>
        <source>New action…</source>
        <translation>Ny handling…</translation>
    </message>
</context>
<context>
    <name>EmptyProgress</name>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen vurdering endnu</translation>
    </message>
    <message>
        <source>Nothing is rated yet</source>
        <translation>Intet er bedømt endnu</translation>
    </message>
    <message>
        <source>Here you will see where the client stands, how far it is to the target, and what has moved since the last assessment.</source>
        <translation>Her kan du se, hvor kunden står, hvor langt der er til målet, og hvad der har flyttet sig siden den seneste vurdering.</translation>
    </message>
    <message>
        <source>Make an assessment</source>
        <translation>Lav en vurdering</translation>
    </message>
    <message>
        <source>Go to the assessment</source>
        <translation>Gå til vurderingen</translation>
    </message>
</context>
<context>
    <name>EmptyStageCheck</name>
    <message>
        <source>No stage check yet</source>
        <translation>Intet stadietjek endnu</translation>
    </message>
    <message>
        <source>36 statements tell which of four stages the organisation has reached. One key answers each; it takes about five minutes. The sample client has one to look at.</source>
        <translation>36 udsagn viser, hvilket af fire stadier organisationen har nået. Ét tastetryk besvarer hvert af dem, og det tager omkring fem minutter. Eksempelkunden har et, du kan se på.</translation>
    </message>
    <message>
        <source>Start a stage check</source>
        <translation>Begynd et stadietjek</translation>
    </message>
</context>
<context>
    <name>EmptyTeam</name>
    <message>
        <source>Who can do what, for how many hours a week, and what stops when somebody is away. Begin with one person; the owners of the action plan with hours are here already.</source>
        <translation>Hvem der kan hvad, hvor mange timer om ugen, og hvad der går i stå, når nogen er væk. Begynd med én person; handlingsplanens ansvarlige med timer er her allerede.</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>Tilføj den første person</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>New entry</source>
        <translation>Nyt opslag</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Others, with commas</source>
        <translation>Andre, med komma</translation>
    </message>
    <message>
        <source>Platforms, with commas</source>
        <translation>Platforme, med komma</translation>
    </message>
    <message>
        <source>Other platforms, with commas between</source>
        <translation>Andre platforme med komma imellem</translation>
    </message>
    <message>
        <source>What you change here is for</source>
        <translation>Det, du ændrer her, gælder</translation>
    </message>
    <message>
        <source>this time only</source>
        <translation>kun denne gang</translation>
    </message>
    <message>
        <source>this time and those after it</source>
        <translation>denne gang og de følgende</translation>
    </message>
    <message>
        <source>all times</source>
        <translation>alle gange</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>An entry needs a topic.</source>
        <translation>Et opslag skal have et emne.</translation>
    </message>
    <message>
        <source>What recurs needs a day to begin with.</source>
        <translation>Det, der gentages, skal have en dag at begynde på.</translation>
    </message>
</context>
<context>
    <name>EraseClientDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Slet permanent</translation>
    </message>
    <message>
        <source>Erase “{name}” for good?</source>
        <translation>Slet »{name}« permanent?</translation>
    </message>
    <message>
        <source>This cannot be undone. These files go: {parts}.</source>
        <translation>Det kan ikke fortrydes. Disse filer slettes: {parts}.</translation>
    </message>
    <message>
        <source>Files that are erased</source>
        <translation>Filer, der slettes</translation>
    </message>
    <message>
        <source>What SomeDesk cannot reach</source>
        <translation>Det, SomeDesk ikke kan få fat i</translation>
    </message>
    <message>
        <source>Type the name of the client to confirm: {name}</source>
        <translation>Skriv kundens navn for at bekræfte: {name}</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Kundens navn</translation>
    </message>
    <message>
        <source>the client file</source>
        <translation>kundefilen</translation>
    </message>
    <message numerus="yes">
        <source>%n previous version(s)</source>
        <translation>
            <numerusform>%n tidligere udgave</numerusform>
            <numerusform>%n tidligere udgaver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n sikkerhedskopi</numerusform>
            <numerusform>%n sikkerhedskopier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable file(s) kept aside</source>
        <translation>
            <numerusform>%n ulæselig fil lagt til side</numerusform>
            <numerusform>%n ulæselige filer lagt til side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the library’s trash</source>
        <translation>
            <numerusform>%n fil i bibliotekets papirkurv</numerusform>
            <numerusform>%n filer i bibliotekets papirkurv</numerusform>
        </translation>
    </message>
    <message>
        <source>What a sync service, a system backup or a colleague has kept; delete that yourself.</source>
        <translation>Det, som en synkroniseringstjeneste, systemets egen sikkerhedskopi eller en kollega har gemt; slet det selv.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy or copies in the same folder</source>
        <translation>
            <numerusform>%n kopi i samme mappe</numerusform>
            <numerusform>%n kopier i samme mappe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) of an interrupted save</source>
        <translation>
            <numerusform>%n rest efter en afbrudt lagring</numerusform>
            <numerusform>%n rester efter en afbrudt lagring</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports, exports and copies that you have saved elsewhere, sent or printed.</source>
        <translation>Rapporter, eksporter og kopier, som du har gemt andre steder, sendt eller skrevet ud.</translation>
    </message>
    <message>
        <source>What stays on the disk itself until it is written over. A passphrase or an encrypted disk helps.</source>
        <translation>Det, der bliver på selve disken, til det overskrives. En adgangsfrase eller en krypteret disk hjælper.</translation>
    </message>
    <message>
        <source>Copies that are under another passphrase.</source>
        <translation>Kopier med en anden adgangsfrase.</translation>
    </message>
    <message>
        <source>Files that are not SomeDesk’s, though they lie among its own. They stay: {files}</source>
        <translation>Filer, der ligger blandt SomeDesks egne, men ikke er lavet af SomeDesk. De bliver liggende: {files}</translation>
    </message>
    <message>
        <source>Folders that cannot be opened: {folders}</source>
        <translation>Mapper, der ikke kan åbnes: {folders}</translation>
    </message>
    <message>
        <source>Backups in {folder}, which is not connected. Connect it first to erase those too.</source>
        <translation>Sikkerhedskopier i {folder}, som ikke er tilsluttet. Tilslut mappen først, hvis de også skal slettes.</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>“{name}” is erased. These files were not made by SomeDesk, and are still there: {files}</source>
        <translation>»{name}« er slettet. Disse filer er ikke lavet af SomeDesk og ligger der stadig: {files}</translation>
    </message>
    <message>
        <source>“{name}” is erased.</source>
        <translation>»{name}« er slettet permanent.</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>Export</source>
        <translation>Eksportér</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>Eksporteret til {path}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>This client is open for reading only, so nothing can be imported.</source>
        <translation>Kundens fil er åbnet skrivebeskyttet, så der kan ikke importeres.</translation>
    </message>
    <message>
        <source>Import edited actions</source>
        <translation>Importér rettede handlinger</translation>
    </message>
    <message>
        <source>The file says the same as the plan; there is nothing to import.</source>
        <translation>Filen siger det samme som planen; der er intet at importere.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) imported.</source>
        <translation>
            <numerusform>%n handling er importeret.</numerusform>
            <numerusform>%n handlinger er importeret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Eksportér</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Vælg fil…</translation>
    </message>
</context>
<context>
    <name>FigureEditing</name>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>»{name}« er slettet.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy a column of values first.</source>
        <translation>Der er ingen tekst på udklipsholderen. Kopiér først en kolonne med værdier.</translation>
    </message>
    <message>
        <source>Import key figures</source>
        <translation>Importér nøgletal</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Key figures</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>All key figures</source>
        <translation>Alle nøgletal</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mere</numerusform>
            <numerusform>%n flere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Key figures</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Add key figures</source>
        <translation>Tilføj nøgletal</translation>
    </message>
    <message>
        <source>Choose among those that are ready, or make one of your own</source>
        <translation>Vælg blandt de færdige, eller lav et eget</translation>
    </message>
    <message>
        <source>Import figures…</source>
        <translation>Importér tal…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Search trends…</source>
        <translation>Søgetendenser…</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>Side om side…</translation>
    </message>
    <message>
        <source>Posts…</source>
        <translation>Opslag…</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>Tidligere importer…</translation>
    </message>
    <message>
        <source>Key figures as cards</source>
        <translation>Nøgletal som kort</translation>
    </message>
    <message>
        <source>Key figures as a table</source>
        <translation>Nøgletal som tabel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Type a value… (V)</source>
        <translation>Tast en værdi… (V)</translation>
    </message>
    <message>
        <source>Paste values (Ctrl+V)</source>
        <translation>Indsæt værdier (Ctrl+V)</translation>
    </message>
    <message>
        <source>Edit the key figure…</source>
        <translation>Redigér nøgletallet…</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Slet (Del)</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Another kind of file</source>
        <translation>En anden slags fil</translation>
    </message>
    <message>
        <source>{path} was not written: what is saved here ends in {ending}. Choose another name.</source>
        <translation>{path} blev ikke skrevet: Det, der gemmes her, ender på {ending}. Vælg et andet navn.</translation>
    </message>
    <message>
        <source>Write where the link leads?</source>
        <translation>Skriv dér, hvor linket fører hen?</translation>
    </message>
    <message>
        <source>{path} is a link that leads to {target}.</source>
        <translation>{path} er et link, der fører til {target}.</translation>
    </message>
    <message>
        <source>Write to that file</source>
        <translation>Skriv i den fil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Worth a look · {count}</source>
        <translation>Værd at se på · {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mere</numerusform>
            <numerusform>%n mere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing contradicts the advice.</source>
        <translation>Intet strider mod rådene.</translation>
    </message>
    <message>
        <source>Set aside · {count}</source>
        <translation>Set bort fra · {count}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Ignore because…</source>
        <translation>Se bort fra, fordi …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tag op igen</translation>
    </message>
    <message>
        <source>Hire</source>
        <translation>Ansæt</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Oplær</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Køb</translation>
    </message>
    <message>
        <source>Make an action</source>
        <translation>Lav en handling</translation>
    </message>
</context>
<context>
    <name>FitBar</name>
    <message>
        <source>Suggest key figures…</source>
        <translation>Foreslå nøgletal…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
    <message>
        <source>“{metric}” cannot show whether the purpose “{purpose}” is served.</source>
        <translation>»{metric}« kan ikke vise, om formålet »{purpose}« bliver nået.</translation>
    </message>
    <message>
        <source>No key figure follows the purpose “{purpose}”.</source>
        <translation>Intet nøgletal følger formålet »{purpose}«.</translation>
    </message>
</context>
<context>
    <name>FollowUpStrip</name>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>{step}: everything that was planned is done. Has level {level} been reached?</source>
        <translation>{step}: Alt det planlagte er udført. Er niveau {level} nået?</translation>
    </message>
    <message>
        <source>Rate it</source>
        <translation>Bedøm</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished action(s) from before the latest assessment</source>
        <translation>
            <numerusform>%n uafsluttet handling fra før den seneste vurdering</numerusform>
            <numerusform>%n uafsluttede handlinger fra før den seneste vurdering</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry over…</source>
        <translation>Viderefør…</translation>
    </message>
</context>
<context>
    <name>FortnightCard</name>
    <message>
        <source>The next fortnight</source>
        <translation>De næste fjorten dage</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Plan entries</source>
        <translation>Planlæg opslag</translation>
    </message>
    <message numerus="yes">
        <source>%n more in these two weeks</source>
        <translation>
            <numerusform>%n mere i de to uger</numerusform>
            <numerusform>%n flere i de to uger</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned for the next two weeks.</source>
        <translation>Der er intet planlagt i de næste to uger.</translation>
    </message>
    <message>
        <source>The calendar says what goes out, when, where and by whom. It is still empty.</source>
        <translation>Kalenderen siger, hvad der skal ud, hvornår, hvor og af hvem. Den er stadig tom.</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>not applicable: {reason}</source>
        <translation>ikke relevant: {reason}</translation>
    </message>
    <message>
        <source>click the cell that fits</source>
        <translation>klik på det felt, der passer</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>ikke begyndt</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>ikke bedømt</translation>
    </message>
    <message>
        <source>Level {level}: {name}</source>
        <translation>Niveau {level}: {name}</translation>
    </message>
    <message>
        <source>{dimension}, level {level}, {name}</source>
        <translation>{dimension}, niveau {level}, {name}</translation>
    </message>
    <message>
        <source>Current level, on the way to the next</source>
        <translation>Nuværende niveau, på vej til det næste</translation>
    </message>
    <message>
        <source>Current level</source>
        <translation>Nuværende niveau</translation>
    </message>
    <message>
        <source>Level in {month}</source>
        <translation>Niveau i {month}</translation>
    </message>
</context>
<context>
    <name>GridToolbar</name>
    <message>
        <source>Target mode: clicks and digits set the target (T)</source>
        <translation>Måltilstand: Klik og tal sætter målet (T)</translation>
    </message>
    <message>
        <source>Show the whole grid at once</source>
        <translation>Vis hele skemaet på én gang</translation>
    </message>
    <message>
        <source>Show details beside the grid</source>
        <translation>Vis detaljer ved siden af skemaet</translation>
    </message>
    <message>
        <source>More about this assessment</source>
        <translation>Mere om vurderingen</translation>
    </message>
    <message>
        <source>New assessment…</source>
        <translation>Ny vurdering…</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>Redigér detaljer…</translation>
    </message>
    <message>
        <source>Delete this assessment</source>
        <translation>Slet vurderingen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Større tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal tekststørrelse</translation>
    </message>
    <message>
        <source>Clicks and digits set the target</source>
        <translation>Klik og tal sætter målet</translation>
    </message>
    <message>
        <source>Clicks and digits set the level</source>
        <translation>Klik og tal sætter niveauet</translation>
    </message>
    <message>
        <source>Choose an assessment: {name}</source>
        <translation>Vælg vurdering: {name}</translation>
    </message>
    <message>
        <source>Compare with: {month}</source>
        <translation>Sammenlign: {month}</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Sammenlign med…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Genåbn</translation>
    </message>
    <message>
        <source>Make final</source>
        <translation>Gør endelig</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Target mode</source>
        <translation>Måltilstand</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Help with rating</source>
        <translation>Hjælp til bedømmelsen</translation>
    </message>
    <message>
        <source>Ask:</source>
        <translation>Spørg:</translation>
    </message>
    <message>
        <source>Level {level}: {name}</source>
        <translation>Niveau {level}: {name}</translation>
    </message>
    <message>
        <source>How to check:</source>
        <translation>Sådan tjekker I det:</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Example: {who}</source>
        <translation>Eksempel: {who}</translation>
    </message>
</context>
<context>
    <name>GuidedDialog</name>
    <message>
        <source>One dimension at a time</source>
        <translation>Én dimension ad gangen</translation>
    </message>
    <message>
        <source>{rated} of {count} rated. Digits rate and go on, the arrows only move, Esc leaves.</source>
        <translation>{rated} af {count} bedømt. Tal bedømmer og går videre, piletaster flytter kun, Esc går ud.</translation>
    </message>
    <message>
        <source>This assessment is final, or the file is read-only: the arrows only move, Esc leaves.</source>
        <translation>Vurderingen er endelig, eller filen er skrivebeskyttet: Piletaster flytter kun, Esc går ud.</translation>
    </message>
    <message>
        <source>There is no assessment yet.</source>
        <translation>Der er ingen vurdering endnu.</translation>
    </message>
</context>
<context>
    <name>GuidedGrid</name>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} af {count}</translation>
    </message>
    <message>
        <source>What to look for: {text}</source>
        <translation>Se efter: {text}</translation>
    </message>
    <message>
        <source>Ask:</source>
        <translation>Spørg:</translation>
    </message>
    <message>
        <source>For example: {text}</source>
        <translation>For eksempel: {text}</translation>
    </message>
    <message>
        <source>← Previous</source>
        <translation>← Forrige</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Næste →</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>All have voted.</source>
        <translation>Alle har stemt.</translation>
    </message>
    <message>
        <source>Give the computer back.</source>
        <translation>Giv computeren tilbage.</translation>
    </message>
    <message>
        <source>Facilitator: hold Space for a second</source>
        <translation>Facilitator: hold mellemrum nede et sekund</translation>
    </message>
    <message>
        <source>Secret vote</source>
        <translation>Hemmelig afstemning</translation>
    </message>
    <message>
        <source>Thank you. Your vote is in.</source>
        <translation>Tak. Din stemme er afgivet.</translation>
    </message>
    <message>
        <source>Pass the computer on to {name}.</source>
        <translation>Giv computeren videre til {name}.</translation>
    </message>
    <message>
        <source>Pass the computer on to the next person.</source>
        <translation>Giv computeren videre til den næste.</translation>
    </message>
    <message>
        <source>There is nothing to see on the screen.</source>
        <translation>Der er intet at se på skærmen.</translation>
    </message>
    <message>
        <source>I am ready: hold Space for a second</source>
        <translation>Jeg er klar: hold mellemrum nede et sekund</translation>
    </message>
    <message>
        <source>{n} of {count} have voted</source>
        <translation>{n} af {count} har stemt</translation>
    </message>
    <message>
        <source>Not here: the next one</source>
        <translation>Ikke til stede: den næste</translation>
    </message>
    <message>
        <source>Back to the facilitator</source>
        <translation>Tilbage til facilitatoren</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Overdrag</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Det følger med</translation>
    </message>
    <message>
        <source>Contact and notes about the client</source>
        <translation>Kontakt og noter om kunden</translation>
    </message>
    <message>
        <source>Notes, evidence, confidence and votes in assessments, and who took part</source>
        <translation>Noter, dokumentation, sikkerhed og stemmer i vurderingerne, og hvem der deltog</translation>
    </message>
    <message>
        <source>Notes and progress log of the actions</source>
        <translation>Handlingernes noter og log over fremdrift</translation>
    </message>
    <message>
        <source>History: every change, who made it, when and why</source>
        <translation>Historik: hver ændring, hvem der lavede den, hvornår og hvorfor</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>Hvem kan læse den</translation>
    </message>
    <message>
        <source>Whoever knows a passphrase of its own</source>
        <translation>Den, der kender kopiens egen adgangsfrase</translation>
    </message>
    <message>
        <source>Anyone who has the file</source>
        <translation>Alle, der har filen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangsfrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Den samme igen</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Vis det, jeg skriver</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Vælg placering…</translation>
    </message>
    <message>
        <source>If the copy comes back, “Merge from file” brings the two together.</source>
        <translation>Kommer kopien tilbage, samler »Flet fra fil« de to.</translation>
    </message>
    <message>
        <source>The history is left out: it holds what else is left out. If the copy comes back, “Merge from file” brings the two together, and what was left out stays as it is with you.</source>
        <translation>Historikken følger ikke med, for den rummer det, der er udeladt. Kommer kopien tilbage, samler »Flet fra fil« de to, og det udeladte bliver stående hos dig, som det er.</translation>
    </message>
    <message>
        <source>Tell the passphrase in another way than the one by which the file goes.</source>
        <translation>Giv adgangsfrasen ad en anden vej end den, filen sendes ad.</translation>
    </message>
    <message>
        <source>The copy is not encrypted, whether or not your own file is.</source>
        <translation>Kopien er ikke krypteret, selv om din egen fil er det.</translation>
    </message>
    <message>
        <source>A passphrase has at least {count} characters.</source>
        <translation>En adgangsfrase har mindst {count} tegn.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the passphrase again.</source>
        <translation>De to er ikke ens. Skriv adgangsfrasen igen.</translation>
    </message>
    <message>
        <source>A copy of this client for somebody else. Your own file stays as it is. All that is not listed here always goes along, such as ratings, targets, actions, people’s names, the calendar, the stage check and decisions from workshops. What is listed goes along if it is ticked.</source>
        <translation>En kopi af kunden til en anden. Din egen fil forbliver, som den er. Alt, der ikke står på listen, følger altid med, fx bedømmelser, mål, handlinger, navne på personer, kalenderen, stadietjekket og beslutninger fra workshopper. Det, der står på listen, følger med, hvis der er sat flueben ved det.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Hand over</source>
        <translation>Overdrag</translation>
    </message>
    <message>
        <source>The copy lies at {path}. It opens with its passphrase alone.</source>
        <translation>Kopien ligger i {path}. Den kan kun åbnes med sin adgangsfrase.</translation>
    </message>
    <message>
        <source>The copy lies at {path}. Anyone who has it can read it.</source>
        <translation>Kopien ligger i {path}. Alle, der har den, kan læse den.</translation>
    </message>
    <message>
        <source>This file lies outside your library, so “All clients” does not show it.</source>
        <translation>Filen ligger uden for dit bibliotek, så »Alle kunder« viser den ikke.</translation>
    </message>
    <message>
        <source>Put a copy into the library</source>
        <translation>Læg en kopi i biblioteket</translation>
    </message>
    <message>
        <source>A copy is in the library now: {name}. The other file stays as it is.</source>
        <translation>Der ligger nu en kopi i biblioteket: {name}. Den anden fil er, som den var.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Åbn kopien</translation>
    </message>
</context>
<context>
    <name>HandsFields</name>
    <message>
        <source>Hands for level {level}</source>
        <translation>Hænder for niveau {level}</translation>
    </message>
    <message>
        <source>{name}: one fewer</source>
        <translation>{name}: en færre</translation>
    </message>
    <message>
        <source>{name}: one more</source>
        <translation>{name}: en mere</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Search help and word list</source>
        <translation>Søg i hjælp og ordliste</translation>
    </message>
    <message>
        <source>Contents of help</source>
        <translation>Hjælpens indhold</translation>
    </message>
    <message>
        <source>Close help (Esc)</source>
        <translation>Luk hjælp (Esc)</translation>
    </message>
    <message>
        <source>Show beside the work</source>
        <translation>Vis ved siden af arbejdet</translation>
    </message>
    <message>
        <source>Show in a window of its own</source>
        <translation>Vis i et vindue for sig</translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter word.</source>
        <translation>Intet fundet. Prøv et kortere ord.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) found</source>
        <translation>
            <numerusform>%n emne fundet</numerusform>
            <numerusform>%n emner fundet</numerusform>
        </translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Ordliste</translation>
    </message>
    <message>
        <source>All {count} rules</source>
        <translation>Alle {count} regler</translation>
    </message>
</context>
<context>
    <name>HistoryDetails</name>
    <message>
        <source>Field</source>
        <translation>Felt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>What the change did</source>
        <translation>Hvad ændringen gjorde</translation>
    </message>
    <message>
        <source>What exactly was changed is no longer known.</source>
        <translation>Det er ikke længere kendt, hvad der præcist blev ændret.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tilføjet</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>fjernet</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>No change fits. Empty the fields above to see all of them.</source>
        <translation>Ingen ændringer passer. Tøm felterne ovenfor for at se dem alle.</translation>
    </message>
    <message>
        <source>Nothing has been changed since this file was made, or since it began to keep a history.</source>
        <translation>Intet er ændret, siden filen blev oprettet eller begyndte at føre historik.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ændringer</translation>
    </message>
    <message>
        <source>Show the client as it was then</source>
        <translation>Vis kunden, som den var</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>Gendan denne udgave</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>Begrund…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
</context>
<context>
    <name>HistoryFilterBar</name>
    <message>
        <source>All kinds</source>
        <translation>Alle slags</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Uden navn</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only “{name}”</source>
        <translation>Kun »{name}«</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>Kun det valgte</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Søg i historikken</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Slags post</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændring</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>HoldingDialog</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>0 – nothing</source>
        <translation>0 – intet</translation>
    </message>
    <message>
        <source>1 – has tried it</source>
        <translation>1 – har prøvet det</translation>
    </message>
    <message>
        <source>2 – with help</source>
        <translation>2 – med hjælp</translation>
    </message>
    <message>
        <source>3 – alone</source>
        <translation>3 – alene</translation>
    </message>
    <message>
        <source>4 – well</source>
        <translation>4 – godt</translation>
    </message>
    <message>
        <source>5 – can teach others</source>
        <translation>5 – kan lære andre det</translation>
    </message>
    <message>
        <source>Back-up: steps in when others are away</source>
        <translation>Reserve: træder til, når andre er væk</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Search clients… {keys}</source>
        <translation>Søg efter kunder… {keys}</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Søg efter kunder</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Seneste</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Åbn fil…</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Ny kunde</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>indlæser…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln kunde</numerusform>
            <numerusform>%Ln kunder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Clients</source>
        <translation>Kunder</translation>
    </message>
    <message>
        <source>Compare clients…</source>
        <translation>Sammenlign kunder…</translation>
    </message>
    <message>
        <source>Deleted clients…</source>
        <translation>Slettede kunder…</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortér efter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Last assessment</source>
        <translation>Seneste vurdering</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Ny her?</translation>
    </message>
    <message>
        <source>Start here leads your own organisation from a first question to a plan of the first month. Or open the sample client and walk through an assessment in three minutes. Who advises others makes a client of each. Each is one file in the library folder, and stays on this computer.</source>
        <translation>Begynd her fører jeres egen organisation fra det første spørgsmål til en plan for den første måned. Eller åbn eksempelkunden, og gå en vurdering igennem på tre minutter. Rådgiver du andre, opretter du en kunde for hver. Hver kunde er én fil i biblioteksmappen og bliver på denne computer.</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Begynd her</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Åbn eksemplet</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Ny kunde</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Åbn fil…</translation>
    </message>
    <message>
        <source>No client found</source>
        <translation>Ingen kunder fundet</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Vis alle kunder</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Biblioteket kan ikke læses</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Vælg en anden mappe…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) found</source>
        <translation>
            <numerusform>%Ln kunde fundet</numerusform>
            <numerusform>%Ln kunder fundet</numerusform>
        </translation>
    </message>
    <message>
        <source>No client’s name contains “{text}”.</source>
        <translation>Ingen kunder hedder noget med »{text}«.</translation>
    </message>
</context>
<context>
    <name>ImportActionsDialog</name>
    <message>
        <source>Import edited actions</source>
        <translation>Importér rettede handlinger</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>I planen</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Forskelle</translation>
    </message>
    <message>
        <source>Choose a field to read it whole: here as it is in the plan …</source>
        <translation>Vælg et felt for at læse det hele: her som i planen …</translation>
    </message>
    <message>
        <source>… and here as it is in the file.</source>
        <translation>… og her som i filen.</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Rækker, der udelades</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) changed</source>
        <translation>
            <numerusform>%n handling ændret</numerusform>
            <numerusform>%n handlinger ændret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the file</source>
        <translation>
            <numerusform>%n ikke længere i filen</numerusform>
            <numerusform>%n ikke længere i filen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed until you apply it. Tick what is to be applied.</source>
        <translation>Intet ændres, før du siger til. Sæt flueben ved det, der skal med.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read and are left out:</source>
        <translation>
            <numerusform>%Ln række kan ikke læses og udelades:</numerusform>
            <numerusform>%Ln rækker kan ikke læses og udelades:</numerusform>
        </translation>
    </message>
    <message>
        <source>What is only there to be read is left as it is in SomeDesk:</source>
        <translation>Det, der kun er til at læse, bliver, som det er i SomeDesk:</translation>
    </message>
    <message>
        <source>Unknown columns are skipped: {names}.</source>
        <translation>Ukendte kolonner springes over: {names}.</translation>
    </message>
    <message>
        <source>Unknown sheets are skipped: {names}.</source>
        <translation>Ukendte ark springes over: {names}.</translation>
    </message>
    <message>
        <source>Columns that are missing stay as they are in the plan: {names}.</source>
        <translation>Kolonner, der mangler, bliver, som de er i planen: {names}.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>on the plan</source>
        <translation>i planen</translation>
    </message>
    <message>
        <source>no longer there: tick to delete it</source>
        <translation>ikke i filen: Sæt flueben for at slette</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n action(s)</source>
        <translation>
            <numerusform>Anvend på %n handling</numerusform>
            <numerusform>Anvend på %n handlinger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportAnswersDialog</name>
    <message>
        <source>Import answers</source>
        <translation>Importér svar</translation>
    </message>
    <message>
        <source>Answers from {program}</source>
        <translation>Svar fra {program}</translation>
    </message>
    <message>
        <source>Answers from a table</source>
        <translation>Svar fra en tabel</translation>
    </message>
    <message numerus="yes">
        <source>%n respondent(s) in the file.</source>
        <translation>
            <numerusform>%n adspurgt i filen.</numerusform>
            <numerusform>%n adspurgte i filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the 36 statements has a column.</source>
        <translation>
            <numerusform>%n af de 36 udsagn har en kolonne.</numerusform>
            <numerusform>%n af de 36 udsagn har en kolonne.</numerusform>
        </translation>
    </message>
    <message>
        <source>They come into the stage check of {date}, beside what was agreed.</source>
        <translation>De kommer ind i stadietjekket fra {date}, ved siden af de fælles svar.</translation>
    </message>
    <message>
        <source>Anonymous: no names, no times, shown only together</source>
        <translation>Anonymt: ingen navne, ingen tidspunkter, vises kun samlet</translation>
    </message>
    <message>
        <source>With a name or a number</source>
        <translation>Med navn eller nummer</translation>
    </message>
    <message>
        <source>Answers are anonymous: names and times in the file are not kept.</source>
        <translation>Svarene er anonyme: Navne og tidspunkter i filen gemmes ikke.</translation>
    </message>
    <message>
        <source>Names and times in the file are kept.</source>
        <translation>Navne og tidspunkter i filen gemmes.</translation>
    </message>
    <message>
        <source>Choose now: after the first answer it stays so for everybody.</source>
        <translation>Vælg nu: Efter den første besvarelse gælder det for alle.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Udeladt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Række</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln answer(s)</source>
        <translation>
            <numerusform>Importér %Ln besvarelse</numerusform>
            <numerusform>Importér %Ln besvarelser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>The names of the columns stand in row</source>
        <translation>Kolonnernes navne står i række</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>What each column is, and the first rows of the file</source>
        <translation>Hvad hver kolonne er, og filens første rækker</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Spring over</translation>
    </message>
    <message>
        <source>What the column “{name}” is</source>
        <translation>Hvad kolonnen »{name}« er</translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s) would come. Untick what is not to.</source>
        <translation>
            <numerusform>%Ln opslag bliver importeret. Fjern fluebenet ved det, der ikke skal med.</numerusform>
            <numerusform>%Ln opslag bliver importeret. Fjern fluebenet ved dem, der ikke skal med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is here already as it is.</source>
        <translation>
            <numerusform>%Ln er her allerede uændret.</numerusform>
            <numerusform>%Ln er her allerede uændret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln entry(s)</source>
        <translation>
            <numerusform>Importér %Ln opslag</numerusform>
            <numerusform>Importér %Ln opslag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportEntriesDialog</name>
    <message>
        <source>Import entries</source>
        <translation>Importér opslag</translation>
    </message>
    <message>
        <source>Entries that would come</source>
        <translation>Opslag, der bliver importeret</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Udeladt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nyt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ændret</translation>
    </message>
</context>
<context>
    <name>ImportFigures</name>
    <message>
        <source>Reading the file …</source>
        <translation>Læser filen …</translation>
    </message>
    <message>
        <source>Import key figures</source>
        <translation>Importér nøgletal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>The chosen one becomes</source>
        <translation>Den valgte bliver til</translation>
    </message>
    <message>
        <source>Values that differ take the place of those that there are</source>
        <translation>Værdier, der er anderledes, erstatter dem, der er der</translation>
    </message>
    <message>
        <source>Remember this set-up for files of the source</source>
        <translation>Husk opsætningen til filer fra kilden</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Filens første rækker</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>En anden fil…</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Som genkendt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importér</translation>
    </message>
    <message>
        <source>Recognised: {source}. {why}</source>
        <translation>Genkendt: {source}. {why}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) without a time are left out.</source>
        <translation>
            <numerusform>%Ln opslag uden tidspunkt springes over.</numerusform>
            <numerusform>%Ln opslag uden tidspunkt springes over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln post(s)</source>
        <translation>
            <numerusform>Tag %Ln opslag med</numerusform>
            <numerusform>Tag %Ln opslag med</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark new definitions: {breaks}</source>
        <translation>Markér nye definitioner: {breaks}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln værdi</numerusform>
            <numerusform>%Ln værdier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln opslag</numerusform>
            <numerusform>%Ln opslag</numerusform>
        </translation>
    </message>
    <message>
        <source>Import {values} and {posts}</source>
        <translation>Importér {values} og {posts}</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln post(s)</source>
        <translation>
            <numerusform>Importér %Ln opslag</numerusform>
            <numerusform>Importér %Ln opslag</numerusform>
        </translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>nyt: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln value(s)</source>
        <translation>
            <numerusform>Importér %Ln værdi</numerusform>
            <numerusform>Importér %Ln værdier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) to import</source>
        <translation>
            <numerusform>%Ln række til import</numerusform>
            <numerusform>%Ln rækker til import</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Intet nyt</translation>
    </message>
    <message>
        <source>Answer first</source>
        <translation>Svar først</translation>
    </message>
    <message>
        <source>pass over</source>
        <translation>spring over</translation>
    </message>
    <message>
        <source>Say what its columns are…</source>
        <translation>Angiv selv, hvad kolonnerne er…</translation>
    </message>
</context>
<context>
    <name>ImportLog</name>
    <message>
        <source>Imports of key figures</source>
        <translation>Tidligere importer af nøgletal</translation>
    </message>
    <message>
        <source>Choose an import to see what taking it back would do.</source>
        <translation>Vælg en import for at se, hvad det ville gøre at tage den tilbage.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tag tilbage</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Tidligere importer</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>New, changed, equal</source>
        <translation>Nye, ændrede, ens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) would go</source>
        <translation>
            <numerusform>%Ln værdi ville forsvinde</numerusform>
            <numerusform>%Ln værdier ville forsvinde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be as before</source>
        <translation>
            <numerusform>%Ln ville blive som før</numerusform>
            <numerusform>%Ln ville blive som før</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since would stay</source>
        <translation>
            <numerusform>%Ln, der er ændret siden, ville blive stående</numerusform>
            <numerusform>%Ln, der er ændret siden, ville blive stående</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) would go</source>
        <translation>
            <numerusform>%Ln opslag ville forsvinde</numerusform>
            <numerusform>%Ln opslag ville forsvinde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReadings</name>
    <message>
        <source>How “{column}” is read</source>
        <translation>Sådan læses »{column}«</translation>
    </message>
    <message>
        <source>How numbers are read</source>
        <translation>Sådan læses tal</translation>
    </message>
    <message>
        <source>The other way does not fit: {fits} of {cells} cells could be read.</source>
        <translation>Den anden måde passer ikke: {fits} af {cells} celler kunne læses.</translation>
    </message>
    <message>
        <source>{sample} is a decimal number: {value}</source>
        <translation>{sample} er et decimaltal: {value}</translation>
    </message>
    <message>
        <source>{sample} is a whole number: {value}</source>
        <translation>{sample} er et helt tal: {value}</translation>
    </message>
    <message>
        <source>{sample} means {example}</source>
        <translation>{sample} betyder {example}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) would fall away</source>
        <translation>
            <numerusform>%Ln celle ville falde fra</numerusform>
            <numerusform>%Ln celler ville falde fra</numerusform>
        </translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
</context>
<context>
    <name>ImportSeries</name>
    <message>
        <source>Series of the file</source>
        <translation>Filens serier</translation>
    </message>
</context>
<context>
    <name>ImportSkipped</name>
    <message>
        <source>Rows that are left out</source>
        <translation>Rækker, der udelades</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopiér listen</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Gem listen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln række udelades</numerusform>
            <numerusform>%Ln rækker udelades</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Række</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>The list was copied.</source>
        <translation>Listen er kopieret.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Gem listen</translation>
    </message>
    <message>
        <source>{file} – left out</source>
        <translation>{file} – udeladt</translation>
    </message>
    <message>
        <source>The list was saved as {path}.</source>
        <translation>Listen er gemt som {path}.</translation>
    </message>
</context>
<context>
    <name>ImportingAnswers</name>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>Importér svar</translation>
    </message>
    <message numerus="yes">
        <source>%n respondent(s) imported.</source>
        <translation>
            <numerusform>%n adspurgt importeret.</numerusform>
            <numerusform>%n adspurgte importeret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody in the file is there already.</source>
        <translation>Alle i filen er der allerede.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Current level</source>
        <translation>Nuværende niveau</translation>
    </message>
    <message>
        <source>Evidence, and its date</source>
        <translation>Dokumentation og dato</translation>
    </message>
    <message>
        <source>What was said, and why this level</source>
        <translation>Hvad blev sagt, og hvorfor dette niveau?</translation>
    </message>
    <message>
        <source>Document, figure or link</source>
        <translation>Dokument, tal eller link</translation>
    </message>
    <message>
        <source>Date of the evidence</source>
        <translation>Dokumentationens dato</translation>
    </message>
    <message>
        <source>Take the level away</source>
        <translation>Fjern niveauet</translation>
    </message>
    <message>
        <source>Take the target away</source>
        <translation>Fjern målet</translation>
    </message>
    <message>
        <source>Take the confidence away</source>
        <translation>Fjern sikkerheden</translation>
    </message>
    <message>
        <source>← → level · ↑ ↓ dimension · 1–{most} set current · Shift+1–{most} set target · + on the way · N note</source>
        <translation>← → niveau · ↑ ↓ dimension · 1–{most} sæt nu · Skift+1–{most} sæt mål · + på vej · N note</translation>
    </message>
    <message>
        <source>On the way to level {level}</source>
        <translation>På vej til niveau {level}</translation>
    </message>
    <message>
        <source>Not applicable: {reason}</source>
        <translation>Ikke relevant: {reason}</translation>
    </message>
</context>
<context>
    <name>JumpDialog</name>
    <message>
        <source>Jump to</source>
        <translation>Hop til</translation>
    </message>
    <message>
        <source>Page, dimension, action, client or command</source>
        <translation>Side, dimension, handling, kunde eller kommando</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”. Look for a page, a dimension, an action, an assessment, a client or a command.</source>
        <translation>Intet fundet for »{text}«. Søg efter en side, en dimension, en handling, en vurdering, en kunde eller en kommando.</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Question of the strategy</source>
        <translation>Spørgsmål i strategien</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>Kapabilitet</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Opslag</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Move between cells</source>
        <translation>Gå fra felt til felt</translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation>Mellemrum, Enter</translation>
    </message>
    <message>
        <source>Set the current level to the cell</source>
        <translation>Gør feltet til nuværende niveau</translation>
    </message>
    <message>
        <source>Set the current level</source>
        <translation>Sæt nuværende niveau</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>Sæt målet</translation>
    </message>
    <message>
        <source>Target mode: clicks and digits set the target</source>
        <translation>Måltilstand: Klik og tal sætter målet</translation>
    </message>
    <message>
        <source>On the way to the next level</source>
        <translation>På vej til næste niveau</translation>
    </message>
    <message>
        <source>Not applicable, with a reason</source>
        <translation>Ikke relevant, med begrundelse</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Clear the rating</source>
        <translation>Fjern bedømmelsen</translation>
    </message>
    <message>
        <source>Clear the target</source>
        <translation>Fjern målet</translation>
    </message>
    <message>
        <source>Write a note; Esc goes back to the grid</source>
        <translation>Skriv en note; Esc fører tilbage til skemaet</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + musehjul</translation>
    </message>
    <message>
        <source>Zoom the grid</source>
        <translation>Zoom i skemaet</translation>
    </message>
    <message>
        <source>Stage check: to the next without an answer</source>
        <translation>Stadietjek: til det næste uden svar</translation>
    </message>
    <message>
        <source>Strategy: next question, Alt+Left the one before</source>
        <translation>Strategi: næste spørgsmål, Alt+Venstre det forrige</translation>
    </message>
    <message>
        <source>Team: skill, back-up, make an action</source>
        <translation>Team: kunnen, reserve, lav en handling</translation>
    </message>
    <message>
        <source>Responsibilities: set or clear a letter</source>
        <translation>Ansvarsmatrix: Sæt eller ryd et bogstav</translation>
    </message>
    <message>
        <source>Action plan: change the cell</source>
        <translation>Handlingsplan: Ret feltet</translation>
    </message>
    <message>
        <source>W</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Key figures: type a value</source>
        <translation>Nøgletal: Tast en værdi</translation>
    </message>
    <message>
        <source>Key figures: paste values</source>
        <translation>Nøgletal: Indsæt værdier</translation>
    </message>
    <message>
        <source>Calendar: new entry</source>
        <translation>Kalender: nyt opslag</translation>
    </message>
    <message>
        <source>Calendar: month</source>
        <translation>Kalender: måned</translation>
    </message>
    <message>
        <source>Calendar: week</source>
        <translation>Kalender: uge</translation>
    </message>
    <message>
        <source>Calendar: list</source>
        <translation>Kalender: liste</translation>
    </message>
    <message>
        <source>Calendar: move the entry by a day</source>
        <translation>Kalender: Flyt opslaget en dag</translation>
    </message>
    <message>
        <source>Reports: save the PDF</source>
        <translation>Rapporter: Gem rapporten som PDF</translation>
    </message>
</context>
<context>
    <name>LevelsTold</name>
    <message>
        <source>The figure before and after each step of its dimension</source>
        <translation>Tallet før og efter hvert niveauskift i dimensionen</translation>
    </message>
    <message>
        <source>Assessment of</source>
        <translation>Vurdering den</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Gennemsnit før</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>Gennemsnit efter</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Målinger</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Hvad det siger</translation>
    </message>
    <message>
        <source>Nothing to compare yet: choose the dimension that this key figure serves, and rate it in at least two assessments.</source>
        <translation>Der er intet at sammenligne endnu: vælg den dimension, som nøgletallet tjener, og bedøm den i mindst to vurderinger.</translation>
    </message>
    <message>
        <source>What was measured before and after, not what caused it: something else may have happened at the same time. Below {least} measurements that count on their own, nothing is said of the difference. No correlation is shown: two lines that only rise nearly always seem to belong together.</source>
        <translation>Det viser, hvad der blev målt før og efter, ikke årsagen: noget andet kan være sket samtidig. Med færre end {least} målinger, der tæller for sig selv, siges intet om forskellen. Der vises ingen korrelation: to linjer, der kun stiger, ser næsten altid ud til at høre sammen.</translation>
    </message>
    <message numerus="yes">
        <source>too few to say (about %n on their own)</source>
        <translation>
            <numerusform>for få til at sige noget (ca. %n tæller for sig selv)</numerusform>
            <numerusform>for få til at sige noget (ca. %n tæller for sig selv)</numerusform>
        </translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>ingen forskel</translation>
    </message>
    <message>
        <source>higher after</source>
        <translation>højere efter</translation>
    </message>
    <message>
        <source>lower after</source>
        <translation>lavere efter</translation>
    </message>
    <message>
        <source>{what} (about {n} on their own)</source>
        <translation>{what} (ca. {n} tæller for sig selv)</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>What the instruments say to each other</source>
        <translation>Hvad redskaberne siger til hinanden</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>Alle…</translation>
    </message>
    <message>
        <source>Nothing contradicts anything else; {count} rules were tried.</source>
        <translation>Ingen modsigelser; {count} regler er prøvet.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mere…</translation>
    </message>
    <message>
        <source>More about: {sentence}</source>
        <translation>Mere om: {sentence}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mere</numerusform>
            <numerusform>%n mere</numerusform>
        </translation>
    </message>
    <message>
        <source>Put aside: {sentence} Reason: {reason}</source>
        <translation>Lagt til side: {sentence} Begrundelse: {reason}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tag tilbage</translation>
    </message>
    <message>
        <source>Take back: {sentence}</source>
        <translation>Tag tilbage: {sentence}</translation>
    </message>
    <message>
        <source>How this works</source>
        <translation>Sådan virker det</translation>
    </message>
    <message>
        <source>All rules ({count})…</source>
        <translation>Alle regler ({count})…</translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n modsigelse</numerusform>
            <numerusform>%n modsigelser</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} put aside</source>
        <translation>{count} lagt til side</translation>
    </message>
    <message>
        <source>Neither side is called wrong: talk about it.</source>
        <translation>Ingen af siderne kaldes forkert: Tal om det.</translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
    <message>
        <source>What the instruments say to each other</source>
        <translation>Hvad redskaberne siger til hinanden</translation>
    </message>
    <message>
        <source>Why both may be right</source>
        <translation>Hvorfor begge kan have ret</translation>
    </message>
    <message>
        <source>What usually mends it</source>
        <translation>Hvad der som regel hjælper</translation>
    </message>
    <message>
        <source>Why it is put aside</source>
        <translation>Hvorfor den lægges til side</translation>
    </message>
    <message>
        <source>At odds: {count}</source>
        <translation>Modsiger hinanden: {count}</translation>
    </message>
    <message>
        <source>The rules about ratings know the built-in model only, and are off.</source>
        <translation>Reglerne om bedømmelser kender kun den indbyggede model og er slået fra.</translation>
    </message>
    <message>
        <source>Put aside: {count}</source>
        <translation>Lagt til side: {count}</translation>
    </message>
    <message>
        <source>More than a year apart, so something may have changed since</source>
        <translation>Mere end et år imellem, så noget kan have ændret sig</translation>
    </message>
    <message>
        <source>Where several say the same, the assessment is more certain</source>
        <translation>Hvor flere siger det samme, er vurderingen mere sikker</translation>
    </message>
    <message>
        <source>Nothing contradicts anything else.</source>
        <translation>Ingen modsigelser.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Vis igen</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Læg til side</translation>
    </message>
    <message>
        <source>Put aside because …</source>
        <translation>Lægges til side, fordi …</translation>
    </message>
    <message numerus="yes">
        <source>Put aside %n day(s) ago</source>
        <translation>
            <numerusform>Lagt til side for %n dag siden</numerusform>
            <numerusform>Lagt til side for %n dage siden</numerusform>
        </translation>
    </message>
    <message>
        <source>Put aside today</source>
        <translation>Lagt til side i dag</translation>
    </message>
</context>
<context>
    <name>LockedBanner</name>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Filen er åbnet skrivebeskyttet.</translation>
    </message>
    <message>
        <source>This assessment is final and can only be read.</source>
        <translation>Vurderingen er endelig og kan kun læses.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Genåbn</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Sidefod</translation>
    </message>
    <message>
        <source>Such as {colour}</source>
        <translation>Fx {colour}</translation>
    </message>
    <message>
        <source>Who prepared the report</source>
        <translation>Hvem der har udarbejdet rapporten</translation>
    </message>
    <message>
        <source>“Confidential”, or your own words</source>
        <translation>»Fortroligt« eller egne ord</translation>
    </message>
    <message>
        <source>Title colour</source>
        <translation>Titelfarve</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Indledning</translation>
    </message>
    <message>
        <source>A few words of your own, if you like</source>
        <translation>Skriv et par ord, hvis du vil</translation>
    </message>
    <message>
        <source>The report’s usual title</source>
        <translation>Rapportens sædvanlige titel</translation>
    </message>
    <message>
        <source>Confidentiality label</source>
        <translation>Fortrolighedsmærke</translation>
    </message>
    <message>
        <source>Mark as confidential</source>
        <translation>Mærk som fortrolig</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>From the settings</source>
        <translation>Fra indstillingerne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Intet</translation>
    </message>
    <message>
        <source>A picture of its own</source>
        <translation>Eget billede</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Vælg et billede…</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Vælg logo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Billeder</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>The client is as it was then.</source>
        <translation>Kunden er igen, som den var dengang.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Tilbage til nu</translation>
    </message>
    <message>
        <source>Saving makes this file yours alone</source>
        <translation>Når filen gemmes, kan kun du åbne den</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Åbn skrivebeskyttet</translation>
    </message>
    <message>
        <source>Work in it all the same</source>
        <translation>Arbejd i den alligevel</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Eksportér historikken</translation>
    </message>
    <message>
        <source>The history was exported to {path}.</source>
        <translation>Historikken er eksporteret til {path}.</translation>
    </message>
</context>
<context>
    <name>LostNeeds</name>
    <message>
        <source>Their platform was removed in another version of the file. Choose where they belong, or remove them.</source>
        <translation>Deres platform er fjernet i en anden version af filen. Vælg, hvor de hører til, eller fjern dem.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Choose a platform</source>
        <translation>Vælg en platform</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Nothing was opened: one client is open at a time. Drop one file.</source>
        <translation>Intet blev åbnet: Der er kun én kunde åben ad gangen. Træk én fil ind.</translation>
    </message>
</context>
<context>
    <name>MarkEditor</name>
    <message>
        <source>Mark on the time axis</source>
        <translation>Mærke på tidsaksen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Show with all key figures</source>
        <translation>Vis ved alle nøgletal</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Uses of social media</source>
        <translation>Brug af sociale medier</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaver</translation>
    </message>
    <message>
        <source>nobody accountable</source>
        <translation>ingen står til ansvar</translation>
    </message>
    <message numerus="yes">
        <source>%n accountable</source>
        <translation>
            <numerusform>%n står til ansvar</numerusform>
            <numerusform>%n står til ansvar</numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>ikke valgt</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Comparing…</source>
        <translation>Sammenligner…</translation>
    </message>
    <message>
        <source>the file now</source>
        <translation>filen nu</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>Sammenlign og flet</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Åben her</translation>
    </message>
    <message>
        <source>In the file now</source>
        <translation>I filen nu</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Forskel</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Forskelle</translation>
    </message>
    <message>
        <source>This file is of another client, “{name}”. Merge only if you are sure that both are the same.</source>
        <translation>Filen hører til en anden kunde, »{name}«. Flet kun, hvis du er sikker på, at det er den samme.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln forskel</numerusform>
            <numerusform>%Ln forskelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed on both sides</source>
        <translation>
            <numerusform>%Ln ændret på begge sider</numerusform>
            <numerusform>%Ln ændret på begge sider</numerusform>
        </translation>
    </message>
    <message>
        <source>What only one side has changed is taken from that side.</source>
        <translation>Det, kun den ene side har ændret, tages derfra.</translation>
    </message>
    <message>
        <source>It is not known when the two versions diverged, so what is filled in is taken before what is empty.</source>
        <translation>Det vides ikke, hvornår de to udgaver begyndte at afvige, så det udfyldte går forud for det tomme.</translation>
    </message>
    <message>
        <source>Left and Right arrow take a side. Nothing is changed until you merge; a backup is made first.</source>
        <translation>Venstre og højre pil vælger side. Intet ændres, før du fletter; der laves en sikkerhedskopi først.</translation>
    </message>
    <message>
        <source>Take all from here</source>
        <translation>Tag alt herfra</translation>
    </message>
    <message>
        <source>Take all from the other</source>
        <translation>Tag alt fra den anden</translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation>Som foreslået</translation>
    </message>
    <message>
        <source>Only what both sides have changed</source>
        <translation>Kun det, begge sider har ændret</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Kopiér liste</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Gem liste…</translation>
    </message>
    <message>
        <source>What is not kept</source>
        <translation>Det fravalgte</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Flet</translation>
    </message>
    <message numerus="yes">
        <source>Not kept: %Ln value(s). They are also kept in the history.</source>
        <translation>
            <numerusform>Fravalgt: %Ln værdi. Den gemmes i historikken.</numerusform>
            <numerusform>Fravalgt: %Ln værdier. De gemmes i historikken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: every value is kept.</source>
        <translation>Intet går tabt: Alle værdier er med.</translation>
    </message>
</context>
<context>
    <name>MergeTree</name>
    <message>
        <source>The whole of it</source>
        <translation>Det hele</translation>
    </message>
    <message>
        <source>{name} – changed on both sides</source>
        <translation>{name} – ændret på begge sider</translation>
    </message>
    <message>
        <source>{name} – new on both sides, both can be kept</source>
        <translation>{name} – nyt på begge sider, begge dele kan beholdes</translation>
    </message>
    <message>
        <source>taken: {value}</source>
        <translation>valgt: {value}</translation>
    </message>
    <message>
        <source>not taken: {value}</source>
        <translation>ikke valgt: {value}</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>not there</source>
        <translation>findes ikke</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n bedømmelse</numerusform>
            <numerusform>%n bedømmelser</numerusform>
        </translation>
    </message>
    <message>
        <source>there</source>
        <translation>findes</translation>
    </message>
    <message>
        <source>here</source>
        <translation>her</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>fjernet</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Another program has changed the file while it was open here. Nothing is lost.</source>
        <translation>Et andet program har ændret filen, mens den var åben her. Intet er gået tabt.</translation>
    </message>
    <message>
        <source>Show what is in it now</source>
        <translation>Vis, hvad der er i den nu</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Sammenlign og flet…</translation>
    </message>
    <message>
        <source>There is another version of this client in the same folder: {names}</source>
        <translation>Der er en anden udgave af kunden i samme mappe: {names}</translation>
    </message>
    <message>
        <source>Merge from file</source>
        <translation>Flet fra fil</translation>
    </message>
    <message>
        <source>This client is open for reading only, so nothing can be merged.</source>
        <translation>Kundens fil er åbnet skrivebeskyttet, så der kan ikke flettes.</translation>
    </message>
    <message>
        <source>Both versions say the same; there is nothing to merge.</source>
        <translation>De to udgaver er ens; der er intet at flette.</translation>
    </message>
    <message>
        <source>Not kept when merging:</source>
        <translation>Fravalgt ved fletningen:</translation>
    </message>
    <message>
        <source>Merged with {file}.</source>
        <translation>Flettet med {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) not kept: they are in the history.</source>
        <translation>
            <numerusform>%Ln fravalgt værdi ligger i historikken.</numerusform>
            <numerusform>%Ln fravalgte værdier ligger i historikken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Gem liste</translation>
    </message>
    <message>
        <source>The list was saved as {path}.</source>
        <translation>Listen er gemt som {path}.</translation>
    </message>
</context>
<context>
    <name>MetricDetails</name>
    <message>
        <source>Show the dimension’s level</source>
        <translation>Vis dimensionens niveau</translation>
    </message>
    <message>
        <source>Edit the key figure…</source>
        <translation>Redigér nøgletallet…</translation>
    </message>
    <message>
        <source>Type a value…</source>
        <translation>Tast en værdi…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ret…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>New target…</source>
        <translation>Nyt mål…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Opgiv</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Mark on the time axis…</source>
        <translation>Mærke på tidsaksen…</translation>
    </message>
    <message>
        <source>New definition…</source>
        <translation>Ny definition…</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>Tidsakse</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Før og efter</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gælder</translation>
    </message>
    <message>
        <source>new definition</source>
        <translation>ny definition</translation>
    </message>
    <message>
        <source>for all key figures</source>
        <translation>ved alle nøgletal</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
</context>
<context>
    <name>MetricEditor</name>
    <message>
        <source>New key figure</source>
        <translation>Nyt nøgletal</translation>
    </message>
    <message>
        <source>Edit the key figure</source>
        <translation>Redigér nøgletallet</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>the first measurement</source>
        <translation>den første måling</translation>
    </message>
    <message>
        <source>what imported files call it</source>
        <translation>hvad importerede filer kalder det</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no purpose</comment>
        <translation>intet</translation>
    </message>
</context>
<context>
    <name>MetricFilterBar</name>
    <message>
        <source>All purposes</source>
        <translation>Alle formål</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle afdelinger</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hvor langt tilbage</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n måned</numerusform>
            <numerusform>%n måneder</numerusform>
        </translation>
    </message>
    <message>
        <source>From the first one</source>
        <translation>Fra den første</translation>
    </message>
    <message>
        <source>Show the dimension’s level</source>
        <translation>Vis dimensionens niveau</translation>
    </message>
    <message>
        <source>The level of the dimension that a key figure serves, as steps behind its line</source>
        <translation>Niveauet for den dimension, som nøgletallet tjener, som trin bag linjen</translation>
    </message>
</context>
<context>
    <name>MonthStep</name>
    <message>
        <source>What do you publish in the first four weeks?</source>
        <translation>Hvad lægger I op i de første fire uger?</translation>
    </message>
    <message>
        <source>One topic a week is enough to begin with. The actions get dates that fit your hours.</source>
        <translation>Ét emne om ugen er nok til at begynde med. Handlingerne får datoer, der passer til jeres timer.</translation>
    </message>
    <message>
        <source>Print the plan on two pages…</source>
        <translation>Udskriv planen på to sider…</translation>
    </message>
    <message>
        <source>Who makes the posts?</source>
        <translation>Hvem laver opslagene?</translation>
    </message>
    <message>
        <source>Week {number}, {day}</source>
        <translation>Uge {number}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) in the calendar of these weeks</source>
        <translation>
            <numerusform>%Ln opslag i kalenderen for disse uger</numerusform>
            <numerusform>%Ln opslag i kalenderen for disse uger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveEntriesDialog</name>
    <message>
        <source>Move entries</source>
        <translation>Flyt opslag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) chosen. Of a series, only the chosen times are moved.</source>
        <translation>
            <numerusform>%Ln opslag er valgt. Af en serie flyttes kun de valgte gange.</numerusform>
            <numerusform>%Ln opslag er valgt. Af en serie flyttes kun de valgte gange.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hvor mange</translation>
    </message>
    <message>
        <source>Days or weeks</source>
        <translation>Dage eller uger</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Retning</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>uger</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dage</translation>
    </message>
    <message>
        <source>later</source>
        <translation>senere</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidligere</translation>
    </message>
    <message>
        <source>Move their deadlines as well</source>
        <translation>Flyt også fristerne</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
</context>
<context>
    <name>MovedCard</name>
    <message>
        <source>What moved</source>
        <translation>Ændringer</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Udvikling</translation>
    </message>
    <message>
        <source>As soon as there are two assessments, this shows what moved between them.</source>
        <translation>Når der er to vurderinger, kan du her se, hvad der har flyttet sig.</translation>
    </message>
    <message>
        <source>What moved since {day}</source>
        <translation>Ændringer siden {day}</translation>
    </message>
    <message>
        <source>up</source>
        <translation>op</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ned</translation>
    </message>
    <message>
        <source>Unchanged: {names}</source>
        <translation>Uændret: {names}</translation>
    </message>
    <message>
        <source>Not rated both times: {names}</source>
        <translation>Ikke bedømt begge gange: {names}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
</context>
<context>
    <name>NeedCell</name>
    <message>
        <source>+ Add, or write why not</source>
        <translation>+ Tilføj, eller skriv, hvorfor ikke</translation>
    </message>
</context>
<context>
    <name>NeedEditor</name>
    <message>
        <source>Not here, because…</source>
        <translation>Ikke her, fordi …</translation>
    </message>
    <message>
        <source>Why not here</source>
        <translation>Hvorfor ikke her</translation>
    </message>
    <message>
        <source>Back to the table (Esc)</source>
        <translation>Tilbage til skemaet (Esc)</translation>
    </message>
</context>
<context>
    <name>NeedsTable</name>
    <message>
        <source>Add platforms above; target groups stand in the question before this one.</source>
        <translation>Tilføj platforme ovenfor; målgrupperne står i spørgsmålet før dette.</translation>
    </message>
    <message>
        <source>Enter opens a place, arrows go to the others. An empty place can say why you are not there.</source>
        <translation>Enter åbner et felt, pilene går til de andre. I et tomt felt kan I skrive, hvorfor I ikke er der.</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Ny kunde</translation>
    </message>
    <message>
        <source>Language of the reports</source>
        <translation>Rapportsprog</translation>
    </message>
    <message>
        <source>Sector (optional)</source>
        <translation>Branche (valgfrit)</translation>
    </message>
    <message>
        <source>The client is the organisation being assessed, which may be your own.</source>
        <translation>Kunden er den organisation, der vurderes; det kan være jeres egen.</translation>
    </message>
    <message>
        <source>Retail, municipality, association …</source>
        <translation>Detailhandel, kommune, forening …</translation>
    </message>
    <message>
        <source>Start with an assessment</source>
        <translation>Start med en vurdering</translation>
    </message>
    <message>
        <source>First assessment</source>
        <translation>Første vurdering</translation>
    </message>
    <message>
        <source>Create client</source>
        <translation>Opret kunde</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>The next best thing</source>
        <translation>Bedste næste skridt</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Alle forslag</translation>
    </message>
    <message>
        <source>Add to plan</source>
        <translation>Føj til planen</translation>
    </message>
    <message>
        <source>Why this: from {value} to the target {target}, weight {weight}, {hours} hours of work. Nothing else gains more for the work, and nothing has to be done before it.</source>
        <translation>Hvorfor netop det: fra {value} til målet {target}, vægt {weight}, indsats {hours} t. Intet andet giver mere for indsatsen, og intet andet skal gøres først.</translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>Next: the overview</source>
        <translation>Derefter: overblikket</translation>
    </message>
    <message>
        <source>Next · Page Down</source>
        <translation>Derefter · Page Down</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} af {count}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Spring over</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Det næste</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Next steps to level {level}</source>
        <translation>Næste skridt til niveau {level}</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Næste skridt</translation>
    </message>
    <message>
        <source>There are none while the dimension is not applicable.</source>
        <translation>Der er ingen, så længe dimensionen ikke er relevant.</translation>
    </message>
    <message>
        <source>Set the current level first.</source>
        <translation>Sæt det nuværende niveau først.</translation>
    </message>
    <message>
        <source>The highest level is reached.</source>
        <translation>Det højeste niveau er nået.</translation>
    </message>
    <message>
        <source>There are no suggestions for this step. You can write your own on the action plan.</source>
        <translation>Der er ingen forslag til dette trin. Skriv dine egne i handlingsplanen.</translation>
    </message>
    <message>
        <source>{hours} h · {role}</source>
        <translation>{hours} t. · {role}</translation>
    </message>
    <message>
        <source>✓ On the action plan</source>
        <translation>✓ I handlingsplanen</translation>
    </message>
    <message>
        <source>+ Add to action plan</source>
        <translation>+ Føj til handlingsplanen</translation>
    </message>
</context>
<context>
    <name>NotApplicableDialog</name>
    <message>
        <source>Why does “{dimension}” not apply? It then counts in no score.</source>
        <translation>Hvorfor er »{dimension}« ikke relevant? Dimensionen tæller så ikke med i scoren.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close message</source>
        <translation>Luk besked</translation>
    </message>
</context>
<context>
    <name>OpenProblemDialog</name>
    <message>
        <source>The file could not be opened</source>
        <translation>Filen kunne ikke åbnes</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Åbn skrivebeskyttet</translation>
    </message>
    <message>
        <source>Open the version before, read-only</source>
        <translation>Åbn forrige udgave skrivebeskyttet</translation>
    </message>
    <message>
        <source>Work in a copy</source>
        <translation>Arbejd i en kopi</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sikkerhedskopier…</translation>
    </message>
    <message>
        <source>Salvage what can be read</source>
        <translation>Red det, der kan læses</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vælg en fil…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>Åbn alligevel</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>The previous one</source>
        <translation>Den forrige</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no assessment</comment>
        <translation>Intet</translation>
    </message>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen vurdering endnu</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Skabelon</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Rapportsprog</translation>
    </message>
    <message>
        <source>Second language beside it</source>
        <translation>Andet sprog ved siden af</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Sammenlign med</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Afsnit</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no language</comment>
        <translation>Intet</translation>
    </message>
    <message>
        <source>With ratings (else blank)</source>
        <translation>Med bedømmelser (ellers tom)</translation>
    </message>
    <message>
        <source>Without the ratings the poster is blank, for a workshop</source>
        <translation>Uden bedømmelserne er plakaten tom, til workshop</translation>
    </message>
    <message>
        <source>Report options</source>
        <translation>Rapportindstillinger</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n vurdering</numerusform>
            <numerusform>%n vurderinger</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
    <message>
        <source>“{title}” is on the plan.</source>
        <translation>»{title}« er føjet til planen.</translation>
    </message>
    <message>
        <source>It is shown again.</source>
        <translation>Den vises igen.</translation>
    </message>
</context>
<context>
    <name>OwnOrganisationDialog</name>
    <message>
        <source>Start here</source>
        <translation>Begynd her</translation>
    </message>
    <message>
        <source>What is your organisation called?</source>
        <translation>Hvad hedder jeres organisation?</translation>
    </message>
    <message>
        <source>Five steps lead to a plan for the first month, in under 40 minutes. Stop whenever you like: everything is saved, and stays on this computer.</source>
        <translation>Fem trin fører til en plan for den første måned på under 40 minutter. Hold pause, når I vil: Alt er gemt og bliver på denne computer.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynd</translation>
    </message>
</context>
<context>
    <name>OwnerField</name>
    <message>
        <source>Names</source>
        <translation>Navne</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Type paper ballots in</source>
        <translation>Tast stemmesedler ind</translation>
    </message>
    <message>
        <source>For each sheet its number, a digit for each dimension (a dash for no vote), and the sum if it stands there; Enter. The sheets themselves are printed on the page of reports.</source>
        <translation>For hvert ark: nummeret, et ciffer for hver dimension (en streg, hvor der ikke er stemt) og summen, hvis den står der; derefter Enter. Selve arkene udskrives på siden Rapporter.</translation>
    </message>
    <message>
        <source>First typist</source>
        <translation>Første indtastning</translation>
    </message>
    <message>
        <source>Second typist, to be compared</source>
        <translation>Anden indtastning, til sammenligning</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Rows that were typed</source>
        <translation>Linjer, der er tastet</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Fjern linjen</translation>
    </message>
    <message>
        <source>Count these ballots</source>
        <translation>Tæl stemmesedlerne med</translation>
    </message>
    <message>
        <source>Sheet {number} was typed again: the newer row counts.</source>
        <translation>Ark {number} er tastet igen: den nye linje gælder.</translation>
    </message>
    <message>
        <source>Both typists have the same.</source>
        <translation>De to indtastninger er ens.</translation>
    </message>
    <message>
        <source>To be looked at again: {numbers}</source>
        <translation>Skal ses efter igen: {numbers}</translation>
    </message>
</context>
<context>
    <name>ParkingPanel</name>
    <message>
        <source>Parking lot · {n}</source>
        <translation>Parkeringsplads · {n}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Type, and press Enter</source>
        <translation>Skriv, og tryk Enter</translation>
    </message>
    <message>
        <source>Put in the parking lot</source>
        <translation>Sæt på parkeringspladsen</translation>
    </message>
    <message>
        <source>Agreed action</source>
        <translation>Aftalt handling</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Hvad der skal gøres</translation>
    </message>
    <message>
        <source>Who sees to it, then Enter</source>
        <translation>Hvem der gør det, og så Enter</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Hvem der gør det</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Who takes part</source>
        <translation>Hvem deltager</translation>
    </message>
    <message>
        <source>Names are for you alone; nobody needs one. Whoever leads the workshop can vote like the others.</source>
        <translation>Navnene er kun til dig, og ingen behøver et. Den, der leder workshoppen, kan stemme som de andre.</translation>
    </message>
    <message>
        <source>Names, one a line</source>
        <translation>Navne, ét på hver linje</translation>
    </message>
    <message>
        <source>And so many without a name</source>
        <translation>Og så mange uden navn</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>Stemmesedler</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>uden navne</translation>
    </message>
    <message>
        <source>with names, shown at the end</source>
        <translation>med navne, der vises til sidst</translation>
    </message>
    <message>
        <source>This cannot be changed any more: a vote has fallen.</source>
        <translation>Det kan ikke ændres længere: der er stemt.</translation>
    </message>
    <message>
        <source>This can be changed until the first vote falls.</source>
        <translation>Det kan ændres, indtil den første har stemt.</translation>
    </message>
    <message>
        <source>How long voting takes</source>
        <translation>Så længe tager afstemningen</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with everyone waiting</source>
        <translation>
            <numerusform>heraf %n, hvor alle venter</numerusform>
            <numerusform>heraf %n, hvor alle venter</numerusform>
        </translation>
    </message>
    <message>
        <source>As soon as it is said how many take part, this says how long it takes.</source>
        <translation>Når antallet af deltagere er skrevet, står der her, hvor lang tid det tager.</translation>
    </message>
    <message>
        <source>For {people} and {dimensions}; the agenda has {minutes}.</source>
        <translation>For {people} og {dimensions}; dagsordenen er på {minutes}.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dimension(s)</source>
        <translation>
            <numerusform>%n dimension</numerusform>
            <numerusform>%n dimensioner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Adgangsfrase</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be recovered, by you or by anyone. Write it down and keep it in a safe place.</source>
        <translation>En glemt adgangsfrase kan ikke genskabes, hverken af dig eller andre. Skriv den ned, og gem den et sikkert sted.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny adgangsfrase</translation>
    </message>
    <message>
        <source>With a passphrase the client’s file, the version before it and its backups are encrypted: without the passphrase nobody can read them.</source>
        <translation>Med en adgangsfrase krypteres kundens fil, den forrige udgave og sikkerhedskopierne: Uden adgangsfrasen kan ingen læse dem.</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Nuværende adgangsfrase</translation>
    </message>
    <message>
        <source>Repeat the new one</source>
        <translation>Gentag den nye</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Vis det, jeg skriver</translation>
    </message>
    <message>
        <source>Show name, score and dates among my clients without the passphrase</source>
        <translation>Vis navn, score og datoer blandt mine kunder uden adgangsfrasen</translation>
    </message>
    <message>
        <source>The name of the file can always be read. Files exported earlier, copies kept elsewhere and what a synchronised folder keeps of earlier versions stay as they are.</source>
        <translation>Filens navn kan altid læses. Tidligere eksporterede filer, kopier andre steder og de ældre udgaver, en synkroniseret mappe gemmer, forbliver, som de er.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Skift adgangsfrase</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Sæt adgangsfrase</translation>
    </message>
    <message>
        <source>Remove passphrase</source>
        <translation>Fjern adgangsfrase</translation>
    </message>
    <message>
        <source>Five or more words that do not belong together are easy to remember.</source>
        <translation>Fem ord eller flere, der ikke hører sammen, er lette at huske.</translation>
    </message>
    <message>
        <source>Easy to guess. Five or more words that do not belong together are easy to remember.</source>
        <translation>Let at gætte. Fem ord eller flere, der ikke hører sammen, er lette at huske.</translation>
    </message>
    <message>
        <source>Hard to guess for a person, not for a machine with much time. Add a word or two.</source>
        <translation>Svær at gætte for et menneske, men ikke for en maskine med god tid. Tilføj et ord eller to.</translation>
    </message>
    <message>
        <source>Hard to guess.</source>
        <translation>Svær at gætte.</translation>
    </message>
    <message>
        <source>Type the passphrase that the client has now.</source>
        <translation>Skriv den adgangsfrase, kunden har nu.</translation>
    </message>
    <message>
        <source>A passphrase has at least {count} characters.</source>
        <translation>En adgangsfrase er på mindst {count} tegn.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase again.</source>
        <translation>De to er ikke ens. Gentag den nye adgangsfrase.</translation>
    </message>
</context>
<context>
    <name>PasteValues</name>
    <message>
        <source>Paste values of “{name}”</source>
        <translation>Indsæt værdier for »{name}«</translation>
    </message>
    <message>
        <source>Period of the first value</source>
        <translation>Periode for den første værdi</translation>
    </message>
    <message>
        <source>Lines that were pasted</source>
        <translation>Linjer, der blev indsat</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) can be taken.</source>
        <translation>
            <numerusform>%Ln linje kan tages med.</numerusform>
            <numerusform>%Ln linjer kan tages med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are left out; the list says why.</source>
        <translation>
            <numerusform>%Ln linje udelades; listen siger hvorfor.</numerusform>
            <numerusform>%Ln linjer udelades; listen siger hvorfor.</numerusform>
        </translation>
    </message>
    <message>
        <source>No more than {most} lines are read.</source>
        <translation>Der læses højst {most} linjer.</translation>
    </message>
    <message>
        <source>The lines do not say which period they are of: enter that of the first value.</source>
        <translation>Det fremgår ikke af linjerne, hvilken periode de hører til: Skriv den periode, den første værdi er fra.</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln value(s)</source>
        <translation>
            <numerusform>Tag %Ln værdi med</numerusform>
            <numerusform>Tag %Ln værdier med</numerusform>
        </translation>
    </message>
    <message>
        <source>(until now {value})</source>
        <translation>(hidtil {value})</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>The report is being made…</source>
        <translation>Rapporten dannes…</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Forhåndsvisning af rapporten</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>skill {skill}</source>
        <translation>kunnen {skill}</translation>
    </message>
    <message>
        <source>back-up</source>
        <translation>reserve</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>{load} h, week not given</source>
        <translation>{load} t., uge ikke oplyst</translation>
    </message>
    <message>
        <source>{load} of {week} h</source>
        <translation>{load} af {week} t.</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>ikke nødvendig</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>valgfri</translation>
    </message>
    <message>
        <source>needs {hours} h, skill {skill}</source>
        <translation>kræver {hours} t., kunnen {skill}</translation>
    </message>
    <message>
        <source>about half</source>
        <translation>omkring halvdelen</translation>
    </message>
    <message>
        <source>one asks, one finds</source>
        <translation>en spørger, en finder</translation>
    </message>
</context>
<context>
    <name>PeopleRow</name>
    <message>
        <source>has left</source>
        <translation>er gået</translation>
    </message>
    <message>
        <source>has voted</source>
        <translation>har stemt</translation>
    </message>
    <message>
        <source>has not voted</source>
        <translation>har ikke stemt</translation>
    </message>
    <message>
        <source>does not vote</source>
        <translation>stemmer ikke</translation>
    </message>
    <message>
        <source>take the vote back</source>
        <translation>tag stemmen tilbage</translation>
    </message>
    <message>
        <source>is back</source>
        <translation>er tilbage</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>A name, a firm, or a role for now</source>
        <translation>Et navn, et firma eller indtil videre en rolle</translation>
    </message>
    <message>
        <source>– as long as nobody has said it</source>
        <translation>– så længe det ikke er oplyst</translation>
    </message>
    <message>
        <source>The action plan lays its work out in the same hours a week, and on the same days off.</source>
        <translation>Handlingsplanen lægger arbejdet i de samme timer om ugen og uden om de samme fridage.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Fjern…</translation>
    </message>
    <message>
        <source>Away for a while…</source>
        <translation>Væk i en periode…</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>not begun</source>
        <translation>ikke begyndt</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Retning</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbejde</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opfølgning</translation>
    </message>
</context>
<context>
    <name>PlanCounts</name>
    <message numerus="yes">
        <source>%n action(s) added.</source>
        <translation>
            <numerusform>%n handling er tilføjet.</numerusform>
            <numerusform>%n handlinger er tilføjet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) deleted.</source>
        <translation>
            <numerusform>%n handling er slettet.</numerusform>
            <numerusform>%n handlinger er slettet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n mål er sat. Fortryd med Ctrl+Z.</numerusform>
            <numerusform>%n mål er sat. Fortryd med Ctrl+Z.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanEditing</name>
    <message>
        <source>“{title}” is on the plan.</source>
        <translation>»{title}« er føjet til planen.</translation>
    </message>
    <message>
        <source>“{title}” recurs: the next time is on the plan, due {day}.</source>
        <translation>»{title}« gentages: Næste gang er føjet til planen med frist {day}.</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (kopi)</translation>
    </message>
    <message>
        <source>“{title}” is deleted.</source>
        <translation>»{title}« er slettet.</translation>
    </message>
    <message>
        <source>The dates are on the plan.</source>
        <translation>Datoerne er sat i planen.</translation>
    </message>
    <message>
        <source>New action…</source>
        <translation>Ny handling…</translation>
    </message>
    <message>
        <source>{done} Give it a due date and an owner.</source>
        <translation>{done} Sæt frist og ansvarlig.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigér…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikér</translation>
    </message>
    <message>
        <source>Let the planner choose the dates</source>
        <translation>Lad planlægningen vælge datoerne</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Action plan</source>
        <translation>Handlingsplan</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n handling</numerusform>
            <numerusform>%n handlinger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overskredet</numerusform>
            <numerusform>%n overskredet</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tavle</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Ansvarlige</translation>
    </message>
    <message>
        <source>Hours by owner and week</source>
        <translation>Timer pr. ansvarlig og uge</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>New action (Ctrl+Enter in the list)</source>
        <translation>Ny handling (Ctrl+Enter i listen)</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Ny handling</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Go to the assessment</source>
        <translation>Gå til vurderingen</translation>
    </message>
    <message>
        <source>Suggestions come from the gap between now and the target. There is no assessment yet.</source>
        <translation>Forslagene bygger på afstanden fra nu til målet. Der er ingen vurdering endnu.</translation>
    </message>
    <message>
        <source>Make an assessment</source>
        <translation>Lav en vurdering</translation>
    </message>
    <message>
        <source>This maturity model has no catalogue of suggestions; actions are written by hand.</source>
        <translation>Til denne modenhedsmodel er der ingen forslag; skriv selv handlingerne.</translation>
    </message>
    <message>
        <source>No target is set in this assessment, so there is no gap to close.</source>
        <translation>Der er ikke sat mål i denne vurdering, så der er intet at foreslå.</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>Sæt mål</translation>
    </message>
    <message>
        <source>Nothing is rated in this assessment, so there is no gap to close.</source>
        <translation>Intet er bedømt i denne vurdering, så der er intet at foreslå.</translation>
    </message>
    <message>
        <source>No dimension has both a rating and a target, so there is no gap to close.</source>
        <translation>Ingen dimension har både en bedømmelse og et mål, så der er intet at foreslå.</translation>
    </message>
    <message>
        <source>What is rated has reached its target. Targets without a rating bring suggestions once rated.</source>
        <translation>Det bedømte har nået sit mål. Mål uden bedømmelse giver forslag, når de er bedømt.</translation>
    </message>
    <message>
        <source>Every target is reached. Higher targets bring new suggestions.</source>
        <translation>Alle mål er nået. Sæt højere mål for at få nye forslag.</translation>
    </message>
    <message>
        <source>Everything that was suggested is on the plan.</source>
        <translation>Alle forslag er allerede i planen.</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Lav rapporten</translation>
    </message>
    <message>
        <source>No target is set. With the {hours} available, these could come next: {steps}.</source>
        <translation>Der er ikke sat nogen mål. Med de {hours}, der er til rådighed, kan det næste være: {steps}.</translation>
    </message>
    <message>
        <source>Set these targets</source>
        <translation>Sæt disse mål</translation>
    </message>
</context>
<context>
    <name>PostsTold</name>
    <message>
        <source>All platforms</source>
        <translation>Alle platforme</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Efter ugedag</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Efter type</translation>
    </message>
    <message>
        <source>Each post</source>
        <translation>Hvert opslag</translation>
    </message>
    <message>
        <source>Posts by weekday</source>
        <translation>Opslag efter ugedag</translation>
    </message>
    <message>
        <source>Posts by kind</source>
        <translation>Opslag efter type</translation>
    </message>
    <message>
        <source>Delete the chosen posts</source>
        <translation>Slet de valgte opslag</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln post(s) into the calendar</source>
        <translation>
            <numerusform>Læg %Ln opslag i kalenderen</numerusform>
            <numerusform>Læg %Ln opslag i kalenderen</numerusform>
        </translation>
    </message>
    <message>
        <source>No posts yet. Files of posts, such as Meta’s, LinkedIn’s or X’s, bring them.</source>
        <translation>Ingen opslag endnu. De kommer med filer over opslag, fx fra Meta, LinkedIn eller X.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln opslag</numerusform>
            <numerusform>%Ln opslag</numerusform>
        </translation>
    </message>
    <message>
        <source>Interactions per post</source>
        <translation>Interaktioner pr. opslag</translation>
    </message>
    <message>
        <source>Measured of them</source>
        <translation>Målt af dem</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaktioner</translation>
    </message>
</context>
<context>
    <name>PresenterDesk</name>
    <message>
        <source>Saved {time} ✓</source>
        <translation>Gemt {time} ✓</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke gemt</translation>
    </message>
    <message>
        <source>Another program has the keyboard. Click here, or the remote talks to that one.</source>
        <translation>Et andet program har tastaturet. Klik her, ellers taler fjernbetjeningen til det.</translation>
    </message>
    <message>
        <source>Page Up, Page Down: back, on · Space: show votes · 0–5: decide · B: dark · T: timer · P: park · Ctrl+Z: undo</source>
        <translation>Page Up, Page Down: tilbage, frem · Mellemrum: vis stemmer · 0–5: beslut · B: mørk · T: ur · P: parkér · Ctrl+Z: fortryd</translation>
    </message>
    <message>
        <source>All keys  ?</source>
        <translation>Alle taster  ?</translation>
    </message>
    <message>
        <source>Help  F1</source>
        <translation>Hjælp  F1</translation>
    </message>
</context>
<context>
    <name>PresenterHead</name>
    <message>
        <source>no screen of its own</source>
        <translation>ingen egen skærm</translation>
    </message>
    <message>
        <source>a window, to share in a call</source>
        <translation>et vindue til deling i et onlinemøde</translation>
    </message>
    <message>
        <source>Swap screens  S</source>
        <translation>Byt skærme  S</translation>
    </message>
    <message>
        <source>What the room sees  S</source>
        <translation>Det, rummet ser  S</translation>
    </message>
    <message>
        <source>readable to {n} picture heights</source>
        <translation>kan læses på {n} billedhøjders afstand</translation>
    </message>
    <message>
        <source>readable to {metres} m: the last row cannot read all</source>
        <translation>kan læses på {metres} m: Bagerste række kan ikke læse alt</translation>
    </message>
    <message>
        <source>the last row reads all (to {metres} m)</source>
        <translation>bagerste række kan læse alt (til {metres} m)</translation>
    </message>
    <message>
        <source>readable to {metres} m</source>
        <translation>kan læses på {metres} m</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>The room’s screen</source>
        <translation>Rummets skærm</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Afslut…</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message numerus="yes">
        <source>%n vote(s) missing. Press Space again to show those that are there.</source>
        <translation>
            <numerusform>%n stemme mangler. Tryk på mellemrum igen for at vise dem, der er.</numerusform>
            <numerusform>%n stemmer mangler. Tryk på mellemrum igen for at vise dem, der er.</numerusform>
        </translation>
    </message>
    <message>
        <source>Workshop – only for you</source>
        <translation>Workshop – kun for dig</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Det, rummet ser</translation>
    </message>
    <message>
        <source>Secret vote</source>
        <translation>Hemmelig afstemning</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>This client is open for reading only, so no workshop can be held on it.</source>
        <translation>Kundens fil er åbnet skrivebeskyttet, så der kan ikke holdes workshop.</translation>
    </message>
    <message>
        <source>A workshop needs an assessment that is a draft: make a new one first.</source>
        <translation>En workshop kræver en vurdering, der er en kladde: Lav en ny først.</translation>
    </message>
    <message>
        <source>A workshop is being held</source>
        <translation>Der holdes workshop</translation>
    </message>
    <message>
        <source>This system did not promise to stay awake: switch its sleep off for now.</source>
        <translation>Systemet har ikke lovet at holde sig vågent: Slå dvale fra imens.</translation>
    </message>
    <message>
        <source>Everything that was voted, decided and noted is saved. The room’s screen goes dark.</source>
        <translation>Alt, der er stemt, besluttet og noteret, er gemt. Rummets skærm bliver mørk.</translation>
    </message>
    <message>
        <source>End the workshop?</source>
        <translation>Afslut workshoppen?</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>The workshop is over, and all of it is saved.</source>
        <translation>Workshoppen er slut, og det hele er gemt.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Referat</translation>
    </message>
</context>
<context>
    <name>PreviewZoom</name>
    <message>
        <source>Whole page</source>
        <translation>Hele siden</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Sidebredde</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Større</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Udvikling</translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n vurdering</numerusform>
            <numerusform>%n vurderinger</numerusform>
        </translation>
    </message>
    <message>
        <source>Assessment shown</source>
        <translation>Vist vurdering</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>mod</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Sammenlignet med</translation>
    </message>
    <message>
        <source>Earlier assessment to compare with</source>
        <translation>Tidligere vurdering at sammenligne med</translation>
    </message>
    <message>
        <source>Compare two assessments…</source>
        <translation>Sammenlign to vurderinger…</translation>
    </message>
    <message>
        <source>Show where the plan leads</source>
        <translation>Vis, hvor planen fører hen</translation>
    </message>
    <message>
        <source>The profile when every open action that raises a dimension is done</source>
        <translation>Profilen, når alle åbne handlinger, der hæver en dimension, er udført</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Areas over time</source>
        <translation>Områder over tid</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Varmekort</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>kept</source>
        <translation>holdt</translation>
    </message>
    <message>
        <source>partly kept</source>
        <translation>delvis holdt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>undervejs</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ikke holdt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>uvist</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Promised and kept</source>
        <translation>Lovet og holdt</translation>
    </message>
    <message>
        <source>How is this worked out?</source>
        <translation>Hvordan er det regnet ud?</translation>
    </message>
    <message>
        <source>Promised and kept, dimension by dimension</source>
        <translation>Lovet og holdt, dimension for dimension</translation>
    </message>
    <message>
        <source>The assessment of {month} is still a draft. Its targets can change, so nothing has been promised yet. Make it final to hold later assessments against it.</source>
        <translation>Vurderingen fra {month} er stadig en kladde. Målene kan ændres, så intet er lovet endnu. Gør den endelig for at holde senere vurderinger op mod den.</translation>
    </message>
    <message>
        <source>No targets were set in {month}, so nothing was promised.</source>
        <translation>Der blev ikke sat mål i {month}, så intet blev lovet.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set in {month}: {kept} kept, {partly} partly kept, {missed} missed.</source>
        <translation>
            <numerusform>%n mål sat i {month}: {kept} holdt, {partly} delvis holdt, {missed} ikke holdt.</numerusform>
            <numerusform>%n mål sat i {month}: {kept} holdt, {partly} delvis holdt, {missed} ikke holdt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set in {month}: {kept} kept, {under_way} under way.</source>
        <translation>
            <numerusform>%n mål sat i {month}: {kept} holdt, {under_way} undervejs.</numerusform>
            <numerusform>%n mål sat i {month}: {kept} holdt, {under_way} undervejs.</numerusform>
        </translation>
    </message>
    <message>
        <source>No date was set for them.</source>
        <translation>Der er ikke sat nogen dato for dem.</translation>
    </message>
    <message>
        <source>They are to be met by {date}.</source>
        <translation>De skal være nået senest {date}.</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be told, because a rating is missing.</source>
        <translation>
            <numerusform>%n kan ikke afgøres, fordi en bedømmelse mangler.</numerusform>
            <numerusform>%n kan ikke afgøres, fordi bedømmelser mangler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Lovet</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>ikke bedømt</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen er kopieret til udklipsholderen.</translation>
    </message>
</context>
<context>
    <name>PromisesExplained</name>
    <message>
        <source>Calculation</source>
        <translation>Beregning</translation>
    </message>
    <message>
        <source>How promises compare with results</source>
        <translation>Sådan holdes løfter op mod resultater</translation>
    </message>
    <message>
        <source>A promise is a target in the final assessment of {earlier}. In {later} it is kept if the level has reached the target. Before the date of the targets, and without one, all others are under way; from that date on they are partly kept if the level has risen, and otherwise missed.

Share of the way that is covered: (is now − was) ÷ (promised − was).</source>
        <translation>Et løfte er et mål i den endelige vurdering fra {earlier}. I {later} er det holdt, hvis niveauet har nået målet. Før målenes dato, og når der ingen dato er, er alle andre undervejs; fra den dato er de delvist holdt, hvis niveauet er steget, og ellers ikke holdt.

Så stor en del af vejen er tilbagelagt: (er nu − var) / (lovet − var).</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Share covered</source>
        <translation>Andel af vejen</translation>
    </message>
    <message>
        <source>not rated now</source>
        <translation>ikke bedømt nu</translation>
    </message>
    <message>
        <source>not rated before; {now}, promised {target}</source>
        <translation>ikke bedømt før; {now}, lovet {target}</translation>
    </message>
    <message>
        <source>was at the target already; is now {now}</source>
        <translation>var allerede på målet; er nu {now}</translation>
    </message>
    <message>
        <source>({now} − {was}) ÷ ({target} − {was})</source>
        <translation>({now} − {was}) / ({target} − {was})</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>Propose dates</source>
        <translation>Foreslå datoer</translation>
    </message>
    <message>
        <source>Dates that were set by hand stay and keep their hours; the rest goes by priority and by what waits for what. Choose a row to read why. Nothing changes until you accept; F2 or a double click changes a priority.</source>
        <translation>Datoer, der er sat manuelt, bliver stående og beholder deres timer; resten følger prioriteten og det, der venter på hinanden. Vælg en række for at læse hvorfor. Intet ændres, før du godkender; F2 eller et dobbeltklik ændrer prioriteten.</translation>
    </message>
    <message>
        <source>Proposed dates</source>
        <translation>Foreslåede datoer</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>Current dates</source>
        <translation>Nuværende datoer</translation>
    </message>
    <message>
        <source>Trial proposal</source>
        <translation>Prøveforslag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>Without room or date</source>
        <translation>Uden plads eller dato</translation>
    </message>
    <message>
        <source>Overloaded weeks</source>
        <translation>Overbelastede uger</translation>
    </message>
    <message>
        <source>Late or in conflict</source>
        <translation>For sent eller i konflikt</translation>
    </message>
    <message>
        <source>Undo the trial</source>
        <translation>Nulstil prøven</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n date change(s)</source>
        <translation>
            <numerusform>Godkend %n ændring</numerusform>
            <numerusform>Godkend %n ændringer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Foreslået</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarlig</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>uden plads</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>som nu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n dag senere</numerusform>
            <numerusform>%n dage senere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n dag tidligere</numerusform>
            <numerusform>%n dage tidligere</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} too few before the due date</source>
        <translation>mangler {hours} før fristen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag for sent</numerusform>
            <numerusform>%n dage for sent</numerusform>
        </translation>
    </message>
    <message>
        <source>how long does it take?</source>
        <translation>hvor lang tid tager det?</translation>
    </message>
    <message>
        <source>begins before what it waits for is done</source>
        <translation>begynder, før det, den venter på, er udført</translation>
    </message>
    <message>
        <source>waits for something that does not fit</source>
        <translation>venter på noget, der ikke er plads til</translation>
    </message>
    <message>
        <source>its owner has no hours</source>
        <translation>den ansvarlige har ingen timer</translation>
    </message>
    <message>
        <source>no room within a year</source>
        <translation>ikke plads inden for et år</translation>
    </message>
    <message>
        <source>dates set by hand</source>
        <translation>datoer sat manuelt</translation>
    </message>
    <message>
        <source>start set by hand</source>
        <translation>start sat manuelt</translation>
    </message>
    <message>
        <source>due date set by hand</source>
        <translation>frist sat manuelt</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>This client is open for reading only, so its passphrase cannot be changed.</source>
        <translation>Kundens fil er åbnet skrivebeskyttet, så adgangsfrasen kan ikke ændres.</translation>
    </message>
    <message>
        <source>The passphrase is being changed. Wait a moment, and try again.</source>
        <translation>Adgangsfrasen er ved at blive ændret. Vent et øjeblik, og prøv igen.</translation>
    </message>
    <message>
        <source>The client is encrypted. From now on it opens with its passphrase alone.</source>
        <translation>Kundens fil er krypteret. Fra nu af kan den kun åbnes med adgangsfrasen.</translation>
    </message>
    <message>
        <source>The passphrase is removed: anyone who has the file can read the client.</source>
        <translation>Adgangsfrasen er fjernet: Alle, der har filen, kan læse kunden.</translation>
    </message>
    <message>
        <source>The client is encrypted, but these copies of it could not be. Delete them, or try again:</source>
        <translation>Kundens fil er krypteret, men disse kopier kunne ikke krypteres. Slet dem, eller prøv igen:</translation>
    </message>
    <message>
        <source>The passphrase is removed, but these copies still have it:</source>
        <translation>Adgangsfrasen er fjernet, men disse kopier har den stadig:</translation>
    </message>
    <message>
        <source>Not every copy could be reached</source>
        <translation>Ikke alle kopier kunne nås</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>PublicHolidaysChoice</name>
    <message>
        <source>5 June</source>
        <translation>5. juni</translation>
    </message>
    <message>
        <source>1 May</source>
        <translation>1. maj</translation>
    </message>
    <message>
        <source>Proposed by the client’s language. They count from when you save.</source>
        <translation>Foreslået ud fra kundens sprog. De gælder, når du gemmer.</translation>
    </message>
    <message>
        <source>24 and 31 December</source>
        <translation>24. og 31. december</translation>
    </message>
    <message>
        <source>Midsummer, Christmas and New Year’s Eve</source>
        <translation>Midsommer-, jule- og nytårsaften</translation>
    </message>
    <message>
        <source>these two from noon</source>
        <translation>disse to fra middag</translation>
    </message>
    <message>
        <source>5 June and 1 May are half days: half of the hours of that day are worked</source>
        <translation>5. juni og 1. maj er halve fridage: der arbejdes den halve dag</translation>
    </message>
</context>
<context>
    <name>QuestionFoot</name>
    <message>
        <source>Previous</source>
        <translation>Forrige</translation>
    </message>
    <message>
        <source>Previous question (Alt+←)</source>
        <translation>Forrige spørgsmål (Alt+←)</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Næste spørgsmål</translation>
    </message>
    <message>
        <source>Next question (Alt+→ or Ctrl+Enter)</source>
        <translation>Næste spørgsmål (Alt+→ eller Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Skip to the next unanswered</source>
        <translation>Spring til næste ubesvarede</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>Hide examples</source>
        <translation>Skjul eksempler</translation>
    </message>
    <message>
        <source>Show examples</source>
        <translation>Vis eksempler</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>In your own words</source>
        <translation>Med jeres egne ord</translation>
    </message>
    <message>
        <source>Key point, at most {n} words</source>
        <translation>Nøglepunkt, højst {n} ord</translation>
    </message>
    <message>
        <source>What colleagues are to remember of it, in a sentence of your own</source>
        <translation>Det, kollegerne skal huske af det, i en sætning, I selv skriver</translation>
    </message>
    <message>
        <source>Not here, because…</source>
        <translation>Ikke her, fordi …</translation>
    </message>
    <message>
        <source>Why not here</source>
        <translation>Hvorfor ikke her</translation>
    </message>
    <message>
        <source>Question {n} of {count} · {name}</source>
        <translation>Spørgsmål {n} af {count} · {name}</translation>
    </message>
    <message>
        <source>Nothing is measured for the purpose “{purpose}” yet.</source>
        <translation>Der måles endnu ikke noget for formålet »{purpose}«.</translation>
    </message>
    <message>
        <source>“{metric}” says little about the purpose “{purpose}”. Fitting would be: {fitting}.</source>
        <translation>»{metric}« siger ikke meget om formålet »{purpose}«. Det passer bedre med: {fitting}.</translation>
    </message>
    <message>
        <source>{n} of {most} words</source>
        <translation>{n} af {most} ord</translation>
    </message>
</context>
<context>
    <name>RatingStep</name>
    <message>
        <source>Which statement fits you best?</source>
        <translation>Hvilket udsagn passer bedst på jer?</translation>
    </message>
    <message>
        <source>Choose the highest one that is true in full. What is not known can wait.</source>
        <translation>Vælg det højeste, der passer helt. Det, I ikke ved, kan vente.</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>This refers to it: {what}. What is said of it alone goes with it; all else stays, without it. Ctrl+Z brings everything back.</source>
        <translation>Dette henviser til det: {what}. Det, der kun handler om det, forsvinder med det; alt andet bliver, blot uden det. Ctrl+Z henter det hele tilbage.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Slet »{name}«?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>»{name}« er slettet.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Slettet.</translation>
    </message>
    <message>
        <source>It is on the plan. Give it an owner and a due date there.</source>
        <translation>Det er i handlingsplanen. Giv det en ansvarlig og en frist dér.</translation>
    </message>
</context>
<context>
    <name>RenameClientDialog</name>
    <message>
        <source>Rename client</source>
        <translation>Omdøb kunde</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
</context>
<context>
    <name>ReportBatchDialog</name>
    <message>
        <source>Reports of several clients</source>
        <translation>Rapporter for flere kunder</translation>
    </message>
    <message>
        <source>One PDF for each client, of its latest assessment. Sections, texts and colours as on the page. A report of the same name that is in the folder already is replaced.</source>
        <translation>Én PDF pr. kunde med den seneste vurdering. Afsnit, tekster og farver som på siden. En rapport med samme navn, som allerede ligger i mappen, erstattes.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Åbn mappe</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunder</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Each client’s own</source>
        <translation>Kundens eget</translation>
    </message>
    <message>
        <source>There are no clients in the library yet.</source>
        <translation>Der er ingen kunder i biblioteket endnu.</translation>
    </message>
    <message>
        <source>{name} – left out: {reason}</source>
        <translation>{name} – udeladt: {reason}</translation>
    </message>
    <message>
        <source>{number} of {total}: {name}</source>
        <translation>{number} af {total}: {name}</translation>
    </message>
    <message>
        <source>saved as {name}</source>
        <translation>gemt som {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) saved.</source>
        <translation>
            <numerusform>%Ln rapport er gemt.</numerusform>
            <numerusform>%Ln rapporter er gemt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) failed.</source>
        <translation>
            <numerusform>Det lykkedes ikke for %Ln kunde.</numerusform>
            <numerusform>Det lykkedes ikke for %Ln kunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not made.</source>
        <translation>
            <numerusform>%n blev ikke lavet.</numerusform>
            <numerusform>%n blev ikke lavet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) left out: see the list.</source>
        <translation>
            <numerusform>%Ln kunde udeladt: Se listen.</numerusform>
            <numerusform>%Ln kunder udeladt: Se listen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Make reports</source>
        <translation>Lav rapporter</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Mappe til rapporterne</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n side</numerusform>
            <numerusform>%n sider</numerusform>
        </translation>
    </message>
    <message>
        <source>Several clients…</source>
        <translation>Flere kunder…</translation>
    </message>
    <message>
        <source>Reports of several clients at once, with these options</source>
        <translation>Rapporter for flere kunder på én gang, med disse valg</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Udskriv…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Open in the computer’s own PDF program</source>
        <translation>Åbn i computerens eget PDF-program</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Gem PDF…</translation>
    </message>
    <message>
        <source>Save the report as PDF ({keys})</source>
        <translation>Gem rapporten som PDF ({keys})</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Gem rapport</translation>
    </message>
    <message>
        <source>The report was saved as {path}.</source>
        <translation>Rapporten er gemt som {path}.</translation>
    </message>
    <message>
        <source>The client is encrypted, but what opens is not: until SomeDesk is closed, the report lies readable in a folder of your own, and the other program may keep more of it.</source>
        <translation>Kundens fil er krypteret, men det er den åbnede rapport ikke: Den ligger læsbar i en mappe, som kun du har adgang til, indtil SomeDesk lukkes, og det andet program kan gemme mere af den.</translation>
    </message>
    <message>
        <source>Open a report of an encrypted client?</source>
        <translation>Åbn en rapport om en kunde med adgangsfrase?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Save Word…</source>
        <translation>Gem som Word…</translation>
    </message>
    <message>
        <source>Save the same as a Word document</source>
        <translation>Gem det samme som Word-dokument</translation>
    </message>
</context>
<context>
    <name>RespondentsDialog</name>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Result so far</source>
        <translation>Resultat indtil nu</translation>
    </message>
    <message>
        <source>Why {stage}?</source>
        <translation>Hvorfor {stage}?</translation>
    </message>
    <message>
        <source>{stage} in {month}</source>
        <translation>{stage} i {month}</translation>
    </message>
    <message>
        <source>Go to {number}</source>
        <translation>Gå til {number}</translation>
    </message>
    <message>
        <source>Over time…</source>
        <translation>Over tid…</translation>
    </message>
</context>
<context>
    <name>RhythmField</name>
    <message>
        <source>Recurs</source>
        <translation>Gentages</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til og med</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Dagligt</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Ugentligt</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Månedligt</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Årligt</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Slet ikke</translation>
    </message>
    <message>
        <source>Day {day} of the month</source>
        <translation>Den {day}. i måneden</translation>
    </message>
    <message>
        <source>The last day of the month</source>
        <translation>Den sidste dag i måneden</translation>
    </message>
</context>
<context>
    <name>RoleCards</name>
    <message>
        <source>Tasks</source>
        <translation>Opgaver</translation>
    </message>
    <message>
        <source>Propose key figures</source>
        <translation>Foreslå nøgletal</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Omdøb…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Fjern…</translation>
    </message>
    <message>
        <source>Not relevant: leave it out of the matrix</source>
        <translation>Ikke relevant: udelad afdelingen i matricen</translation>
    </message>
    <message>
        <source>{name} (left out)</source>
        <translation>{name} (udeladt)</translation>
    </message>
    <message>
        <source>No letter in the matrix yet.</source>
        <translation>Endnu intet bogstav i matricen.</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>More about this line</source>
        <translation>Mere om denne linje</translation>
    </message>
    <message>
        <source>Move, delete, make an action (Alt+↑, Alt+↓, Ctrl+Delete)</source>
        <translation>Flyt, slet, gør til en handling (Alt+↑, Alt+↓, Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Show the action</source>
        <translation>Vis handlingen</translation>
    </message>
    <message>
        <source>Make an action of it</source>
        <translation>Gør det til en handling</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add: type and press Enter</source>
        <translation>Tilføj: skriv, og tryk Enter</translation>
    </message>
</context>
<context>
    <name>ScoreExplained</name>
    <message>
        <source>What the numbers are made of</source>
        <translation>Hvad tallene består af</translation>
    </message>
    <message>
        <source>There is no score yet</source>
        <translation>Der er ingen score endnu</translation>
    </message>
    <message>
        <source>It appears with the first rating.</source>
        <translation>Den kommer med den første bedømmelse.</translation>
    </message>
    <message>
        <source>Why {score}?</source>
        <translation>Hvorfor {score}?</translation>
    </message>
    <message>
        <source>The score is the sum of weight × value, divided by the sum of the weights: {sum} ÷ {weights} = {score}.</source>
        <translation>Scoren er summen af vægt × værdi divideret med summen af vægtene: {sum} / {weights} = {score}.</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>ikke relevant</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>ikke bedømt</translation>
    </message>
    <message numerus="yes">
        <source>{rated} of %n applicable dimension(s) rated.</source>
        <translation>
            <numerusform>{rated} af %n relevant dimension er bedømt.</numerusform>
            <numerusform>{rated} af %n relevante dimensioner er bedømt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dimensions that are not rated, or not applicable, count neither way.</source>
        <translation>Dimensioner, der ikke er bedømt eller ikke er relevante, tæller ikke med.</translation>
    </message>
    <message>
        <source>There is no secured level until every applicable dimension is rated.</source>
        <translation>Der er intet sikret niveau, før alle relevante dimensioner er bedømt.</translation>
    </message>
    <message>
        <source>Secured level {level}: every applicable dimension has reached it.</source>
        <translation>Sikret niveau {level}: Alle relevante dimensioner har nået det.</translation>
    </message>
    <message>
        <source>No targets are set yet.</source>
        <translation>Der er ikke sat mål endnu.</translation>
    </message>
    <message>
        <source>Target {target}: the score when every target is met; where none is set, the current value counts.</source>
        <translation>Mål {target}: scoren, når alle mål er nået; hvor der ikke er sat et mål, tæller den nuværende værdi.</translation>
    </message>
    <message>
        <source>Gap {gap}: the sum of weight × what is missing to the target. Being above a target does not make up for being below another.</source>
        <translation>Afstand til mål {gap}: summen af vægt × det, der mangler til målet. Det, der ligger over ét mål, opvejer ikke det, der mangler til et andet.</translation>
    </message>
</context>
<context>
    <name>ScreenPanel</name>
    <message>
        <source>live</source>
        <translation>direkte</translation>
    </message>
    <message>
        <source>no screen</source>
        <translation>ingen skærm</translation>
    </message>
    <message>
        <source>The projector is gone. The workshop goes on; it returns by itself.</source>
        <translation>Projektoren er væk. Workshoppen fortsætter; projektorens billede vender tilbage af sig selv.</translation>
    </message>
    <message>
        <source>One screen: S shows the room’s view on it.</source>
        <translation>Én skærm: S viser rummets visning på den.</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mørk</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>frosset</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Frosset</translation>
    </message>
    <message>
        <source>{name}, on</source>
        <translation>{name}, til</translation>
    </message>
    <message>
        <source>The room sees</source>
        <translation>Rummet ser</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Frys</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Lyskegle</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Pegepind</translation>
    </message>
    <message>
        <source>Light room</source>
        <translation>Lyst rum</translation>
    </message>
    <message>
        <source>One dimension</source>
        <translation>Én dimension</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Frem</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Afsnit</translation>
    </message>
    <message>
        <source>Drag to change the order</source>
        <translation>Træk for at ændre rækkefølgen</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>Flyt afsnittet op</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>Flyt afsnittet ned</translation>
    </message>
</context>
<context>
    <name>SeeAlso</name>
    <message>
        <source>See also</source>
        <translation>Se også</translation>
    </message>
    <message>
        <source>What the other pages say about this (Ctrl+J)</source>
        <translation>Hvad de andre sider siger om det her (Ctrl+J)</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Vælg først en række.</translation>
    </message>
    <message>
        <source>Nothing else has to do with this.</source>
        <translation>Intet andet hænger sammen med det her.</translation>
    </message>
    <message>
        <source>Here is nothing that other pages have to do with.</source>
        <translation>Her er der intet, som hænger sammen med de andre sider.</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Bliver til</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioder</translation>
    </message>
    <message>
        <source>New, changed, equal</source>
        <translation>Nye, ændrede, ens</translation>
    </message>
    <message numerus="yes">
        <source>covers %n day(s): left out</source>
        <translation>
            <numerusform>dækker %n dag: springes over</numerusform>
            <numerusform>dækker %n dage: springes over</numerusform>
        </translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>springes over</translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>nyt: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Biblioteksmappe</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Ekstra mappe til sikkerhedskopier</translation>
    </message>
    <message>
        <source>Consultant on reports</source>
        <translation>Konsulent i rapporter</translation>
    </message>
    <message>
        <source>Your organisation on reports</source>
        <translation>Din organisation i rapporter</translation>
    </message>
    <message>
        <source>Logo on reports</source>
        <translation>Logo i rapporter</translation>
    </message>
    <message>
        <source>Hours a week for new clients</source>
        <translation>Timer om ugen for nye kunder</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Høj kontrast</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Choose second folder for backups</source>
        <translation>Vælg ekstra mappe til sikkerhedskopier</translation>
    </message>
    <message>
        <source>Remove second folder for backups</source>
        <translation>Fjern ekstra mappe til sikkerhedskopier</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>Vælg biblioteksmappe</translation>
    </message>
    <message>
        <source>Choose logo</source>
        <translation>Vælg logo</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Fjern logo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ikke valgt</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastaturgenveje</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overalt</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>I modenhedsskemaet</translation>
    </message>
    <message>
        <source>On other pages</source>
        <translation>På andre sider</translation>
    </message>
    <message>
        <source>{name}; in tables and texts to the beginning</source>
        <translation>{name}; i tabeller og tekster til begyndelsen</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Search trends</source>
        <translation>Søgetendenser</translation>
    </message>
    <message>
        <source>Key figures side by side</source>
        <translation>Nøgletal side om side</translation>
    </message>
    <message>
        <source>Search terms</source>
        <translation>Søgeord</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>No search terms yet. Export “Interest over time” from Google Trends, with up to five terms in one file so that they share a scale, and import that file.</source>
        <translation>Ingen søgeord endnu. Eksportér »Interesse over tid« fra Google Trends med op til fem ord i én fil, så de har samme skala, og importér filen.</translation>
    </message>
    <message>
        <source>Interest in searches, 100 being the highest point of its file. Tick up to five.</source>
        <translation>Interessen for søgninger, hvor 100 er filens højeste punkt. Sæt flueben ved op til fem.</translation>
    </message>
    <message>
        <source>Each on its own scale, all on the same time axis. Tick up to six.</source>
        <translation>Hver på sin egen skala, alle på samme tidsakse. Sæt flueben ved op til seks.</translation>
    </message>
    <message>
        <source>Search interest</source>
        <translation>Søgeinteresse</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Terms compared</source>
        <translation>Ordene sammenlignet</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Their changes</source>
        <translation>Deres ændringer</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ændringer</translation>
    </message>
    <message>
        <source>That count on their own</source>
        <translation>Der tæller for sig selv</translation>
    </message>
    <message>
        <source>Compared are the changes from one period to the next, because two lines that only rise always look alike. Changes that follow from the ones before count for less; below {least}, nothing is said. What moves together need not cause each other.</source>
        <translation>Det er ændringerne fra én periode til den næste, der sammenlignes, for to linjer, der kun stiger, ligner altid hinanden. Ændringer, der følger af dem før, tæller mindre; under {least} siges intet. Det, der bevæger sig sammen, behøver ikke at være årsag til hinanden.</translation>
    </message>
    <message>
        <source>move together</source>
        <translation>bevæger sig sammen</translation>
    </message>
    <message>
        <source>move against each other</source>
        <translation>bevæger sig hver sin vej</translation>
    </message>
    <message>
        <source>no likeness to be seen</source>
        <translation>ingen lighed at se</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>for få til at sige noget</translation>
    </message>
</context>
<context>
    <name>SpokenCells</name>
    <message>
        <source>empty</source>
        <comment>a cell that shows a dash</comment>
        <translation>tom</translation>
    </message>
</context>
<context>
    <name>StageCheckPage</name>
    <message>
        <source>Stage check</source>
        <translation>Stadietjek</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Udsagn</translation>
    </message>
    <message>
        <source>About five minutes. F8 goes to the next without an answer.</source>
        <translation>Omkring fem minutter. F8 går til det næste uden svar.</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>Unanswered {n}</source>
        <translation>Ubesvarede {n}</translation>
    </message>
    <message>
        <source>Don’t know {n}</source>
        <translation>Ved ikke {n}</translation>
    </message>
</context>
<context>
    <name>StageDetailsDialog</name>
    <message>
        <source>New stage check</source>
        <translation>Nyt stadietjek</translation>
    </message>
    <message>
        <source>Details of the stage check</source>
        <translation>Oplysninger om stadietjekket</translation>
    </message>
    <message>
        <source>chosen before the first answer</source>
        <translation>vælges før den første besvarelse</translation>
    </message>
    <message>
        <source>Take over the answers, notes and evidence of the check before</source>
        <translation>Overtag svar, noter og dokumentation fra det forrige tjek</translation>
    </message>
    <message>
        <source>Somebody has answered, so it stays as it was promised: names, and how many must have answered.</source>
        <translation>Nogen har svaret, så det bliver ved det, der er lovet: både om navne og om, hvor mange der skal have svaret.</translation>
    </message>
    <message>
        <source>Both are fixed as soon as the first respondent has answered.</source>
        <translation>Begge dele ligger fast, så snart den første har svaret.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begynd</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
</context>
<context>
    <name>StageExplained</name>
    <message>
        <source>How the stage comes about</source>
        <translation>Sådan fremkommer stadiet</translation>
    </message>
    <message>
        <source>The sum of each stage</source>
        <translation>Summen for hvert stadie</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabellen</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen er på udklipsholderen.</translation>
    </message>
</context>
<context>
    <name>StageOverTime</name>
    <message>
        <source>Stage and score over time</source>
        <translation>Stadie og score over tid</translation>
    </message>
    <message>
        <source>The stage rests on the stage checks, the score on the assessments. Neither counts in the other.</source>
        <translation>Stadiet bygger på stadietjekkene og scoren på vurderingerne. Ingen af dem tæller med i den anden.</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabellen</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen er på udklipsholderen.</translation>
    </message>
</context>
<context>
    <name>StageToolbar</name>
    <message>
        <source>Who answers</source>
        <translation>Hvem svarer</translation>
    </message>
    <message>
        <source>More about this stage check</source>
        <translation>Mere om dette stadietjek</translation>
    </message>
    <message>
        <source>Let people answer alone…</source>
        <translation>Lad andre svare alene…</translation>
    </message>
    <message>
        <source>Type in printed forms…</source>
        <translation>Tast trykte skemaer ind…</translation>
    </message>
    <message>
        <source>Import answers…</source>
        <translation>Importér svar…</translation>
    </message>
    <message>
        <source>Form to print</source>
        <translation>Skema til udskrift</translation>
    </message>
    <message>
        <source>Respondents…</source>
        <translation>Adspurgte…</translation>
    </message>
    <message>
        <source>New stage check…</source>
        <translation>Nyt stadietjek…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Oplysninger…</translation>
    </message>
    <message>
        <source>Delete this stage check</source>
        <translation>Slet dette stadietjek</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Where it stands</source>
        <translation>Sådan står det til</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>There is no assessment yet. The first one shows where the organisation stands.</source>
        <translation>Der er ingen vurdering endnu. Den første viser, hvor organisationen står.</translation>
    </message>
    <message>
        <source>Start an assessment</source>
        <translation>Start en vurdering</translation>
    </message>
    <message>
        <source>New to this? Start here</source>
        <translation>Er det nyt for jer? Begynd her</translation>
    </message>
    <message>
        <source>Rate the rest</source>
        <translation>Bedøm resten</translation>
    </message>
    <message>
        <source>{rated} of {applicable}</source>
        <translation>{rated} af {applicable}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Secured level</source>
        <translation>Sikret niveau</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bedømt</translation>
    </message>
    <message>
        <source>There is a secured level once every dimension that applies is rated.</source>
        <translation>Der er et sikret niveau, når alle relevante dimensioner er bedømt.</translation>
    </message>
    <message>
        <source>target {number}</source>
        <translation>mål {number}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start here</source>
        <translation>Begynd her</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>cirka %n minut tilbage</numerusform>
            <numerusform>cirka %n minutter tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Fortsæt senere</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← Tilbage</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Trin {number} af {count}</translation>
    </message>
    <message>
        <source>to the overview</source>
        <translation>til overblikket</translation>
    </message>
    <message>
        <source>Next: {step} →</source>
        <translation>Videre: {step} →</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Score {score}</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) on the plan</source>
        <translation>
            <numerusform>%n forslag i planen</numerusform>
            <numerusform>%n forslag i planen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} af %n besvaret</numerusform>
            <numerusform>{answered} af %n besvaret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outgrown</source>
        <translation>
            <numerusform>%n vokset fra</numerusform>
            <numerusform>%n vokset fra</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>foldet sammen</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>foldet ud</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>har en note</translation>
    </message>
</context>
<context>
    <name>StatementsStep</name>
    <message>
        <source>What is true of your organisation today?</source>
        <translation>Hvad passer på jeres organisation i dag?</translation>
    </message>
    <message>
        <source>Answer as it is, not as it should be. “Don’t know” is an answer too.</source>
        <translation>Svar, som det er, ikke som det burde være. »Ved ikke« er også et svar.</translation>
    </message>
    <message>
        <source>{answered} of {count} answered</source>
        <translation>{answered} af {count} besvaret</translation>
    </message>
    <message>
        <source>← Previous statement</source>
        <translation>← Forrige udsagn</translation>
    </message>
    <message>
        <source>Next statement →</source>
        <translation>Næste udsagn →</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>{rated} of %n rated</source>
        <translation>
            <numerusform>{rated} af %n bedømt</numerusform>
            <numerusform>{rated} af %n bedømt</numerusform>
        </translation>
    </message>
    <message>
        <source>Score {value}</source>
        <translation>Score {value}</translation>
    </message>
    <message>
        <source>Target {value}</source>
        <translation>Mål {value}</translation>
    </message>
    <message>
        <source>Secured level {value}</source>
        <translation>Sikret niveau {value}</translation>
    </message>
    <message>
        <source>What the numbers are made of</source>
        <translation>Hvad tallene består af</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Skrivebeskyttet</translation>
    </message>
    <message>
        <source>NOT SAVED – trying again</source>
        <translation>IKKE GEMT – prøver igen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Gemmer…</translation>
    </message>
    <message>
        <source>Saved {time} ✓</source>
        <translation>Gemt {time} ✓</translation>
    </message>
    <message>
        <source>Saved ✓</source>
        <translation>Gemt ✓</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Gem en kopi et andet sted…</translation>
    </message>
</context>
<context>
    <name>StepColumn</name>
    <message>
        <source>Answer 36 statements</source>
        <translation>Svar på 36 udsagn</translation>
    </message>
    <message>
        <source>Rate yourselves in the grid</source>
        <translation>Bedøm jer selv i skemaet</translation>
    </message>
    <message>
        <source>Choose three suggestions</source>
        <translation>Vælg tre forslag</translation>
    </message>
    <message>
        <source>Decide who does what</source>
        <translation>Bestem, hvem der gør hvad</translation>
    </message>
    <message>
        <source>Plan the first month</source>
        <translation>Planlæg den første måned</translation>
    </message>
    <message>
        <source>done</source>
        <translation>færdig</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>I er her</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop whenever you like: all is saved, and “Start here” takes you back to where you were. Nothing leaves this computer.</source>
        <translation>Stop, når I vil: Alt er gemt, og »Begynd her« fører jer tilbage til det sted, I nåede til. Intet forlader denne computer.</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>One question</source>
        <translation>Ét spørgsmål</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle på én gang</translation>
    </message>
    <message>
        <source>{answered} of {count}</source>
        <translation>{answered} af {count}</translation>
    </message>
</context>
<context>
    <name>StrategyDocument</name>
    <message>
        <source>Longer than 25 words: shorten it yourself</source>
        <translation>Længere end 25 ord: forkort det selv</translation>
    </message>
    <message>
        <source>Left out on purpose</source>
        <translation>Udeladt med vilje</translation>
    </message>
    <message>
        <source>The key point is missing</source>
        <translation>Nøglepunktet mangler</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Ikke besvaret endnu</translation>
    </message>
    <message>
        <source>Not here, because: {because}</source>
        <translation>Ikke her, fordi: {because}</translation>
    </message>
</context>
<context>
    <name>StrategyHeader</name>
    <message>
        <source>Versions…</source>
        <translation>Udgaver…</translation>
    </message>
    <message>
        <source>Approve the strategy as it is now, compare and print earlier versions</source>
        <translation>Godkend strategien, som den er nu; sammenlign og udskriv tidligere udgaver</translation>
    </message>
    <message>
        <source>Document as PDF</source>
        <translation>Dokument som PDF</translation>
    </message>
    <message>
        <source>Title, introduction and what the document shows</source>
        <translation>Titel, indledning og hvad dokumentet viser</translation>
    </message>
    <message>
        <source>Show the document beside the questions</source>
        <translation>Vis dokumentet ved siden af spørgsmålene</translation>
    </message>
</context>
<context>
    <name>StrategyPage</name>
    <message>
        <source>Strategy · {answered} of {count} answered</source>
        <translation>Strategi · {answered} af {count} besvaret</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>Suggestion</source>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vægt</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Venter på</translation>
    </message>
</context>
<context>
    <name>SuggestionPicker</name>
    <message>
        <source>Suggestions</source>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>In order of priority, prerequisites first. Tick what should go on the plan: click the box, or Space.</source>
        <translation>Efter prioritet, forudsætninger først. Sæt flueben ved det, der skal i planen: Klik i feltet, eller tryk på mellemrum.</translation>
    </message>
    <message>
        <source>The actions are worded in the client’s language: {language}.</source>
        <translation>Handlingerne skrives på kundens sprog: {language}.</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>Hvad og hvorfor</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Venter på</translation>
    </message>
    <message>
        <source>Why it is listed here</source>
        <translation>Derfor står det her</translation>
    </message>
    <message>
        <source>A quick win: little work for a whole level or more, and nothing has to be done first.</source>
        <translation>En hurtig gevinst: Lidt arbejde for et helt niveau eller mere, og intet skal gøres først.</translation>
    </message>
    <message>
        <source>It would rank higher, but waits for what is named above.</source>
        <translation>Det ville stå højere, men venter på det, der er nævnt ovenfor.</translation>
    </message>
    <message>
        <source>First, because nothing that can be begun now gains more for the work.</source>
        <translation>Øverst, fordi intet, der kan begyndes på nu, giver mere for indsatsen.</translation>
    </message>
    <message>
        <source>“{title}” gains more for the work, but has to wait for something else.</source>
        <translation>»{title}« giver mere for indsatsen, men må vente på noget andet.</translation>
    </message>
    <message>
        <source>weight {weight} × ((1 + gap {gap})² − 1) ÷ {effort} = {priority}</source>
        <translation>vægt {weight} × ((1 + afstand {gap})² − 1) / {effort} = {priority}</translation>
    </message>
    <message>
        <source>From {value} towards the target {target}.</source>
        <translation>Fra {value} mod målet {target}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other suggestion(s) wait for it.</source>
        <translation>
            <numerusform>%n andet forslag venter på det.</numerusform>
            <numerusform>%n andre forslag venter på det.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n action(s)</source>
        <translation>
            <numerusform>Tilføj %n handling</numerusform>
            <numerusform>Tilføj %n handlinger</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>Føj til planen</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Suggested next:</source>
        <translation>Næste forslag:</translation>
    </message>
    <message>
        <source>By weight × gap ÷ effort, and what the instruments say; prerequisites first</source>
        <translation>Efter vægt × afstand / indsats og efter, hvad redskaberne siger; forudsætninger først</translation>
    </message>
    <message>
        <source>All {count} suggestions…</source>
        <translation>Alle {count} forslag…</translation>
    </message>
    <message>
        <source>Add “{title}” to the plan</source>
        <translation>Føj »{title}« til planen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Forslag</translation>
    </message>
</context>
<context>
    <name>TargetEditor</name>
    <message>
        <source>New target</source>
        <translation>Nyt mål</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>Sæt målet</translation>
    </message>
    <message>
        <source>A line for each step: a day and a value, such as 2026-12-31 1200</source>
        <translation>En linje for hvert trin: en dato og en værdi, fx 2026-12-31 1200</translation>
    </message>
    <message>
        <source>On track means at least as far as a straight line from the baseline to the target.</source>
        <translation>På rette vej betyder mindst så langt som den lige linje fra udgangspunktet til målet.</translation>
    </message>
    <message>
        <source>On track means that the last step that was due is reached.</source>
        <translation>På rette vej betyder, at det seneste trin, der skulle nås, er nået.</translation>
    </message>
    <message>
        <source>On track means that as large a part has come together as of the time has gone by.</source>
        <translation>På rette vej betyder, at der er samlet en lige så stor del, som der er gået af tiden.</translation>
    </message>
    <message>
        <source>Met means between the two values; one of them may be left out.</source>
        <translation>Målet er nået mellem de to værdier; den ene kan udelades.</translation>
    </message>
</context>
<context>
    <name>TeamCounts</name>
    <message numerus="yes">
        <source>%n action(s) are on the action plan.</source>
        <translation>
            <numerusform>%n handling er i handlingsplanen.</numerusform>
            <numerusform>%n handlinger er i handlingsplanen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hangs on %n person(s)</source>
        <translation>
            <numerusform>Det hænger på %n person</numerusform>
            <numerusform>Det hænger på %n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capability(ies) lose(s) this person.</source>
        <translation>
            <numerusform>%n kapabilitet mister personen.</numerusform>
            <numerusform>%n kapabiliteter mister personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) lose(s) this person.</source>
        <translation>
            <numerusform>%n afdeling mister personen.</numerusform>
            <numerusform>%n afdelinger mister personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s) keep(s) the name as owner.</source>
        <translation>
            <numerusform>%n åben handling beholder navnet som ansvarlig.</numerusform>
            <numerusform>%n åbne handlinger beholder navnet som ansvarlig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>Fortryd henter det hele tilbage.</translation>
    </message>
</context>
<context>
    <name>TeamEditing</name>
    <message>
        <source>Nothing hangs on this person.</source>
        <translation>Intet hænger på denne person.</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Fjern »{name}«?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>“{name}” is off the team.</source>
        <translation>»{name}« er fjernet fra teamet.</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Ny afdeling</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Ny opgave</translation>
    </message>
    <message>
        <source>Rename the department</source>
        <translation>Omdøb afdelingen</translation>
    </message>
    <message>
        <source>Rename the task</source>
        <translation>Omdøb opgaven</translation>
    </message>
    <message>
        <source>The department is gone, with its letters.</source>
        <translation>Afdelingen er fjernet med sine bogstaver.</translation>
    </message>
    <message>
        <source>The task is gone, with its letters.</source>
        <translation>Opgaven er fjernet med sine bogstaver.</translation>
    </message>
    <message>
        <source>Nothing is wanting there.</source>
        <translation>Der mangler ikke noget dér.</translation>
    </message>
    <message>
        <source>“{title}” is on the action plan.</source>
        <translation>»{title}« er i handlingsplanen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Try it out…</source>
        <translation>Prøv det…</translation>
    </message>
    <message>
        <source>Counted are the fewest absences that leave a needed capability with nobody at the required skill, or with too few hours.</source>
        <translation>Tallet viser, hvor få der skal være væk, før en nødvendig kapabilitet mangler nogen med den krævede kunnen eller har for få timer.</translation>
    </message>
    <message>
        <source>These stop first: {capabilities}.</source>
        <translation>Disse går først i stå: {capabilities}.</translation>
    </message>
    <message>
        <source>If these are away: {people}.</source>
        <translation>Hvis disse er væk: {people}.</translation>
    </message>
</context>
<context>
    <name>TeamFigures</name>
    <message>
        <source>Coverage {covered} of {needed}</source>
        <translation>Dækning {covered} af {needed}</translation>
    </message>
    <message>
        <source>In-house {share}</source>
        <translation>Internt {share}</translation>
    </message>
    <message numerus="yes">
        <source>Hangs on %n person(s)</source>
        <translation>
            <numerusform>Hænger på %n person</numerusform>
            <numerusform>Hænger på %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>{cost} a week</source>
        <translation>{cost} om ugen</translation>
    </message>
    <message>
        <source>Rows with one accountable {right} of {all}</source>
        <translation>Rækker med én ansvarlig {right} af {all}</translation>
    </message>
    <message>
        <source>Departments with key figures {some} of {all}</source>
        <translation>Afdelinger med nøgletal {some} af {all}</translation>
    </message>
    <message>
        <source>Coming weeks…</source>
        <translation>De næste uger…</translation>
    </message>
</context>
<context>
    <name>TeamMenus</name>
    <message>
        <source>Hours, skill and back-up…</source>
        <translation>Timer, kunnen og reserve…</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>Person…</translation>
    </message>
    <message>
        <source>Away for a while…</source>
        <translation>Væk i en periode…</translation>
    </message>
    <message>
        <source>What the capability needs…</source>
        <translation>Hvad kapabiliteten kræver…</translation>
    </message>
    <message>
        <source>Make an action</source>
        <translation>Lav en handling</translation>
    </message>
    <message>
        <source>Rename the task…</source>
        <translation>Omdøb opgaven…</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Fjern opgaven</translation>
    </message>
    <message>
        <source>Role card…</source>
        <translation>Rollekort…</translation>
    </message>
    <message>
        <source>Hide the department</source>
        <translation>Skjul afdelingen</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Team and roles</source>
        <translation>Team og roller</translation>
    </message>
    <message>
        <source>People and capabilities</source>
        <translation>Personer og kapabiliteter</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Ansvarsmatrix</translation>
    </message>
    <message>
        <source>Role cards</source>
        <translation>Rollekort</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportér…</translation>
    </message>
    <message>
        <source>Away…</source>
        <translation>Fravær…</translation>
    </message>
    <message>
        <source>Try out that somebody is away for some weeks</source>
        <translation>Prøv, hvad der sker, når nogen er væk nogle uger</translation>
    </message>
    <message>
        <source>Type hours · K skill 0–5 · R back-up · Delete clears · Enter opens the cell · A makes an action · Ctrl+←/→ moves the person</source>
        <translation>Skriv timer · K kunnen 0–5 · R reserve · Delete rydder · Enter åbner cellen · A laver en handling · Ctrl+←/→ flytter personen</translation>
    </message>
    <message>
        <source>{letters} · same letter again or Delete clears · Enter opens the role card</source>
        <translation>{letters} · samme bogstav igen eller Delete rydder · Enter åbner rollekortet</translation>
    </message>
    <message>
        <source>Worth a look · {count}</source>
        <translation>Værd at se på · {count}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Ny afdeling</translation>
    </message>
    <message>
        <source>Agency or freelancer</source>
        <translation>Bureau eller freelancer</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Opgave</translation>
    </message>
    <message>
        <source>New agency or freelancer</source>
        <translation>Nyt bureau eller ny freelancer</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Ny opgave</translation>
    </message>
</context>
<context>
    <name>TeamWeeks</name>
    <message>
        <source>Coming weeks</source>
        <translation>De næste uger</translation>
    </message>
    <message>
        <source>What capabilities, dated actions and the calendar ask of each week, of the hours that it has.</source>
        <translation>Så mange af ugens timer lægger kapabiliteter, handlinger med dato og kalenderen beslag på.</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabel</translation>
    </message>
    <message numerus="yes">
        <source>Too full: %n week(s), of {people}.</source>
        <translation>
            <numerusform>%n uge er for fuld ({people}).</numerusform>
            <numerusform>%n uger er for fulde ({people}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a week that is too full.</source>
        <translation>Ingen har en uge, der er for fuld.</translation>
    </message>
    <message>
        <source>W{week}</source>
        <translation>Uge {week}</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen endnu</translation>
    </message>
    <message>
        <source>{hours} of {week}</source>
        <translation>{hours} af {week}</translation>
    </message>
    <message>
        <source>Choose a week to see what it is made up of.</source>
        <translation>Vælg en uge for at se, hvad den består af.</translation>
    </message>
    <message>
        <source>{capabilities} in capabilities, {actions} of dated actions, {entries} of the calendar</source>
        <translation>{capabilities} til kapabiliteter, {actions} til handlinger med dato, {entries} til kalenderen</translation>
    </message>
    <message>
        <source>{hours} too many</source>
        <translation>{hours} for meget</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen er kopieret til udklipsholderen.</translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>No template</source>
        <translation>Ingen skabelon</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Skabelon</translation>
    </message>
    <message>
        <source>Save, delete, export and import templates</source>
        <translation>Gem, slet, eksportér og importér skabeloner</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Skabeloner</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Gem som skabelon…</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Slet skabelon</translation>
    </message>
    <message>
        <source>Export template…</source>
        <translation>Eksportér skabelon…</translation>
    </message>
    <message>
        <source>Import template…</source>
        <translation>Importér skabelon…</translation>
    </message>
    <message>
        <source>Export template</source>
        <translation>Eksportér skabelon</translation>
    </message>
    <message>
        <source>Import template</source>
        <translation>Importér skabelon</translation>
    </message>
    <message>
        <source>Report templates</source>
        <translation>Rapportskabeloner</translation>
    </message>
</context>
<context>
    <name>TemplateNameDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Gem som skabelon</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>There is a template with this name; it will be replaced.</source>
        <translation>Der er allerede en skabelon med det navn; den bliver erstattet.</translation>
    </message>
    <message>
        <source>Keeps everything but the first language, the assessment and the comparison. That includes what you have typed as title, introduction, footer and mark: leave out what is meant for one client.</source>
        <translation>Gemmer alt undtagen det første sprog, vurderingen og sammenligningen. Det gælder også det, du har skrevet som titel, indledning, sidefod og mærkning: Udelad det, der kun er til én kunde.</translation>
    </message>
</context>
<context>
    <name>TermsBar</name>
    <message>
        <source>Days kept before due dates</source>
        <translation>Luft før frister (dage)</translation>
    </message>
    <message>
        <source>Work is done so many days before its due date, where there is room.</source>
        <translation>Arbejdet er færdigt så mange dage før fristen, hvor der er plads til det.</translation>
    </message>
    <message>
        <source>Nothing before {day} moves</source>
        <translation>Intet før {day} flyttes</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Timeline with %n dated action(s)</source>
        <translation>
            <numerusform>Tidslinje med %n handling med dato</numerusform>
            <numerusform>Tidslinje med %n handlinger med dato</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) without dates</source>
        <translation>
            <numerusform>%n handling uden datoer</numerusform>
            <numerusform>%n handlinger uden datoer</numerusform>
        </translation>
    </message>
    <message>
        <source>No action has a start or due date yet. Dates that you set, or have proposed, appear here.</source>
        <translation>Ingen handling har startdato eller frist endnu. Datoer, du sætter eller får foreslået, vises her.</translation>
    </message>
</context>
<context>
    <name>TimerPanel</name>
    <message>
        <source>over its {minutes}</source>
        <translation>over de {minutes}</translation>
    </message>
    <message>
        <source>left of {minutes}</source>
        <translation>tilbage af {minutes}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>1 minute more</source>
        <translation>1 minut mere</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>What has no day yet waits here. Drag entries to this place to take their day away.</source>
        <translation>Her venter det, der endnu ikke har nogen dag. Træk opslag hertil for at tage deres dag fra dem.</translation>
    </message>
    <message>
        <source>Drag one into the calendar, or Alt+← puts it on the chosen day.</source>
        <translation>Træk et opslag ind i kalenderen, eller læg det på den valgte dag med Alt+←.</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>What if…</source>
        <translation>Hvad nu hvis…</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>This assessment is final, so its targets are fixed.</source>
        <translation>Vurderingen er endelig, så målene ligger fast.</translation>
    </message>
    <message>
        <source>Hours a week: {owner}</source>
        <translation>Timer om ugen: {owner}</translation>
    </message>
    <message>
        <source>Target: {dimension}</source>
        <translation>Mål: {dimension}</translation>
    </message>
</context>
<context>
    <name>TypeValue</name>
    <message>
        <source>a number, &lt;1, or – for not measured</source>
        <translation>et tal, &lt;1 eller – for ikke målt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>{period}: nothing measured yet.</source>
        <translation>{period}: intet målt endnu.</translation>
    </message>
    <message>
        <source>{period}: {value} until now.</source>
        <translation>{period}: hidtil {value}.</translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Fortrudt: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Gjort igen: {what}</translation>
    </message>
    <message>
        <source>Undone: {what} ({page})</source>
        <translation>Fortrudt: {what} ({page})</translation>
    </message>
    <message>
        <source>Redone: {what} ({page})</source>
        <translation>Gjort igen: {what} ({page})</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Passphrase needed</source>
        <translation>Adgangsfrase kræves</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangsfrase</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Vis det, jeg skriver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>with</source>
        <translation>med</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Ældre udgave</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Nyere udgave</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Hvad der er forskelligt</translation>
    </message>
    <message>
        <source>Approve the strategy as it is now…</source>
        <translation>Godkend strategien, som den er nu…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Gem som PDF…</translation>
    </message>
    <message>
        <source>Delete version</source>
        <translation>Slet udgaven</translation>
    </message>
    <message>
        <source>A version is the whole strategy as it was approved. There is none yet.</source>
        <translation>En udgave er hele strategien, som den blev godkendt. Der er ingen endnu.</translation>
    </message>
    <message>
        <source>Each version is the whole strategy as it was approved.</source>
        <translation>Hver udgave er hele strategien, som den blev godkendt.</translation>
    </message>
    <message>
        <source>what stands now</source>
        <translation>det, der står nu</translation>
    </message>
    <message>
        <source>in force now</source>
        <translation>gælder nu</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Begge siger det samme.</translation>
    </message>
</context>
<context>
    <name>VersionsRoom</name>
    <message>
        <source>The strategy is approved, and its review is on the plan.</source>
        <translation>Strategien er godkendt, og den næste gennemgang er i handlingsplanen.</translation>
    </message>
    <message>
        <source>The strategy is approved.</source>
        <translation>Strategien er godkendt.</translation>
    </message>
    <message>
        <source>The version is deleted.</source>
        <translation>Udgaven er slettet.</translation>
    </message>
    <message>
        <source>Save the version as PDF</source>
        <translation>Gem udgaven som PDF</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gemt: {path}</translation>
    </message>
</context>
<context>
    <name>VotingPanel</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n mangler</numerusform>
            <numerusform>%n mangler</numerusform>
        </translation>
    </message>
    <message>
        <source>Vote, or decide without a vote</source>
        <translation>Stem, eller beslut uden afstemning</translation>
    </message>
    <message>
        <source>round {n}</source>
        <translation>runde {n}</translation>
    </message>
    <message>
        <source>The votes</source>
        <translation>Stemmerne</translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation>Håndsoprækning</translation>
    </message>
    <message>
        <source>Open votes</source>
        <translation>Åbne stemmer</translation>
    </message>
    <message>
        <source>Secret vote on the computer that goes round</source>
        <translation>Hemmelig afstemning på den computer, der går rundt</translation>
    </message>
    <message>
        <source>Secret vote on all dimensions in one sitting</source>
        <translation>Hemmelig afstemning om alle dimensioner på én gang</translation>
    </message>
    <message>
        <source>Vote on paper</source>
        <translation>Afstemning på papir</translation>
    </message>
    <message>
        <source>Ballots filled in beforehand</source>
        <translation>Stemmesedler udfyldt på forhånd</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} af {count}</translation>
    </message>
    <message>
        <source>Nobody sees a vote before all are shown. Then each is shown with its name.</source>
        <translation>Ingen ser en stemme, før alle bliver vist. Så vises hver med sit navn.</translation>
    </message>
    <message>
        <source>Nobody sees a vote before all are shown, not even you. Of fewer than {n} only the number is shown.</source>
        <translation>Ingen ser en stemme, før alle bliver vist, heller ikke du. Er der færre end {n}, vises kun antallet.</translation>
    </message>
    <message>
        <source>Warm-up: nothing of this is kept.</source>
        <translation>Opvarmning: intet af det gemmes.</translation>
    </message>
    <message>
        <source>New round by hands</source>
        <translation>Ny runde ved håndsoprækning</translation>
    </message>
    <message>
        <source>New round of open votes</source>
        <translation>Ny runde med åbne stemmer</translation>
    </message>
    <message>
        <source>New secret round</source>
        <translation>Ny hemmelig runde</translation>
    </message>
    <message>
        <source>Secret, on this computer</source>
        <translation>Hemmeligt, på denne computer</translation>
    </message>
    <message>
        <source>All dimensions in one sitting</source>
        <translation>Alle dimensioner på én gang</translation>
    </message>
    <message>
        <source>On paper…</source>
        <translation>På papir…</translation>
    </message>
    <message>
        <source>Collect ballots…</source>
        <translation>Saml stemmesedler ind…</translation>
    </message>
    <message>
        <source>Show the votes · Space</source>
        <translation>Vis stemmer · mellemrum</translation>
    </message>
    <message>
        <source>Pass the computer round</source>
        <translation>Lad computeren gå rundt</translation>
    </message>
    <message>
        <source>Start this round again…</source>
        <translation>Begynd runden forfra…</translation>
    </message>
    <message>
        <source>More about voting</source>
        <translation>Mere om afstemningen</translation>
    </message>
    <message>
        <source>The votes of this round are destroyed, and that it was started again is noted.</source>
        <translation>Stemmerne i denne runde slettes, og det noteres, at den er begyndt forfra.</translation>
    </message>
    <message>
        <source>Start this round again?</source>
        <translation>Skal runden begynde forfra?</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Begynd forfra</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Withdraw this vote</source>
        <translation>Træk afstemningen tilbage</translation>
    </message>
    <message>
        <source>Invent votes for practice</source>
        <translation>Opdigt stemmer til øvelse</translation>
    </message>
    <message>
        <source>Begin where we disagree</source>
        <translation>Begynd, hvor vi er uenige</translation>
    </message>
    <message>
        <source>Where we agree, and where not…</source>
        <translation>Hvor vi er enige, og hvor ikke…</translation>
    </message>
    <message>
        <source>End the warm-up</source>
        <translation>Slut opvarmningen</translation>
    </message>
    <message>
        <source>Warm-up that is not kept</source>
        <translation>Opvarmning, der ikke gemmes</translation>
    </message>
    <message>
        <source>Also: {way}</source>
        <translation>Også: {way}</translation>
    </message>
    <message>
        <source>People and time…</source>
        <translation>Deltagere og tid…</translation>
    </message>
</context>
<context>
    <name>WhatMoved</name>
    <message>
        <source>What moved</source>
        <translation>Ændringer</translation>
    </message>
    <message>
        <source>What moved since {month}</source>
        <translation>Ændringer siden {month}</translation>
    </message>
    <message>
        <source>This is the first assessment. After the next one you see here what has moved.</source>
        <translation>Dette er den første vurdering. Efter den næste kan du her se, hvad der har flyttet sig.</translation>
    </message>
    <message>
        <source>Unchanged: {names}</source>
        <translation>Uændret: {names}</translation>
    </message>
    <message>
        <source>Not rated before: {names}</source>
        <translation>Ikke bedømt før: {names}</translation>
    </message>
    <message>
        <source>Rated before, but not now: {names}</source>
        <translation>Bedømt før, men ikke nu: {names}</translation>
    </message>
    <message>
        <source>Every target that is set has been reached.</source>
        <translation>Alle mål, der er sat, er nået.</translation>
    </message>
    <message>
        <source>{dimension} ({now} → {target})</source>
        <translation>{dimension} ({now} → {target})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest gap: {dimensions}</source>
        <translation>Længst til målet: {dimensions}</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Who does it?</source>
        <translation>Hvem gør det?</translation>
    </message>
    <message>
        <source>A name beside each. One person can have several, but nobody can do everything.</source>
        <translation>Et navn ud for hver. Én kan have flere, men ingen kan det hele.</translation>
    </message>
    <message>
        <source>There is nothing on the plan yet. Choose suggestions first.</source>
        <translation>Der er endnu ikke noget i planen. Vælg forslag først.</translation>
    </message>
</context>
<context>
    <name>WindowSheets</name>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>Workload</name>
    <message>
        <source>Hours and days off…</source>
        <translation>Timer og fridage…</translation>
    </message>
    <message>
        <source>Propose dates…</source>
        <translation>Foreslå datoer…</translation>
    </message>
    <message>
        <source>Hours by owner and week</source>
        <translation>Timer pr. ansvarlig og uge</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) with more work than hours, marked ▲</source>
        <translation>
            <numerusform>%n uge med mere arbejde end timer, mærket ▲</numerusform>
            <numerusform>%n uger med mere arbejde end timer, mærket ▲</numerusform>
        </translation>
    </message>
    <message>
        <source>No week has more work than hours.</source>
        <translation>Ingen uge har mere arbejde end timer.</translation>
    </message>
    <message>
        <source>Choose a week to see what is in it.</source>
        <translation>Vælg en uge for at se, hvad der ligger i den.</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Intet er planlagt.</translation>
    </message>
</context>
<context>
    <name>WorkloadModel</name>
    <message>
        <source>{hours} a week</source>
        <translation>{hours} om ugen</translation>
    </message>
    <message>
        <source>{hours} a week, assumed</source>
        <translation>{hours} om ugen, antaget</translation>
    </message>
    <message>
        <source>W{week}</source>
        <translation>Uge {week}</translation>
    </message>
    <message>
        <source>Week {week}, from {day}</source>
        <translation>uge {week} fra {day}</translation>
    </message>
    <message>
        <source>{planned} of {hours}</source>
        <translation>{planned} af {hours}</translation>
    </message>
    <message>
        <source>{load}, beside {hours} in capabilities and calendar</source>
        <translation>{load} ud over {hours} til kapabiliteter og kalender</translation>
    </message>
    <message>
        <source>{load}, {over} too many</source>
        <translation>{load}, {over} for meget</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ingen ansvarlig</translation>
    </message>
    <message>
        <source>{hours} a week, {left} left for actions</source>
        <translation>{hours} om ugen, {left} tilbage til handlinger</translation>
    </message>
</context>
<context>
    <name>WorkshopKeys</name>
    <message>
        <source>next</source>
        <translation>næste</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>forrige</translation>
    </message>
    <message>
        <source>show the votes</source>
        <translation>vis stemmerne</translation>
    </message>
    <message>
        <source>on the way to the next level</source>
        <translation>på vej til næste niveau</translation>
    </message>
    <message>
        <source>talk about the level above, in large type</source>
        <translation>tal om niveauet over, i stor skrift</translation>
    </message>
    <message>
        <source>talk about the level below, in large type</source>
        <translation>tal om niveauet under, i stor skrift</translation>
    </message>
    <message>
        <source>dark screen, and back</source>
        <translation>mørk skærm, og tilbage</translation>
    </message>
    <message>
        <source>freeze what the room sees</source>
        <translation>frys det, rummet ser</translation>
    </message>
    <message>
        <source>spotlight</source>
        <translation>lyskegle</translation>
    </message>
    <message>
        <source>pointer</source>
        <translation>pegepind</translation>
    </message>
    <message>
        <source>the whole area</source>
        <translation>hele området</translation>
    </message>
    <message>
        <source>overview of all</source>
        <translation>overblik over alle</translation>
    </message>
    <message>
        <source>start or stop the timer</source>
        <translation>start eller stop uret</translation>
    </message>
    <message>
        <source>one minute more</source>
        <translation>et minut mere</translation>
    </message>
    <message>
        <source>put something in the parking lot</source>
        <translation>sæt noget på parkeringspladsen</translation>
    </message>
    <message>
        <source>dark or light room</source>
        <translation>mørkt eller lyst rum</translation>
    </message>
    <message>
        <source>swap what the two screens show</source>
        <translation>byt om på, hvad de to skærme viser</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle taster</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>fortryd</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>annullér fortryd</translation>
    </message>
    <message>
        <source>larger text in this window</source>
        <translation>større skrift i dette vindue</translation>
    </message>
    <message>
        <source>smaller text in this window</source>
        <translation>mindre skrift i dette vindue</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellemrum</translation>
    </message>
    <message>
        <source>help beside your notes</source>
        <translation>hjælp ved siden af dine noter</translation>
    </message>
</context>
<context>
    <name>WorkshopKeysDialog</name>
    <message>
        <source>Keys of the workshop</source>
        <translation>Workshoppens taster</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tast</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Hvad den gør</translation>
    </message>
    <message>
        <source>decide on this level</source>
        <translation>beslut dette niveau</translation>
    </message>
    <message>
        <source>Esc twice</source>
        <translation>Esc to gange</translation>
    </message>
    <message>
        <source>end the workshop; with one screen: change what it shows</source>
        <translation>afslut workshoppen; med én skærm: skift, hvad den viser</translation>
    </message>
    <message>
        <source>Esc or F5 alone never does anything: one button of many remotes sends them in turn.</source>
        <translation>Esc eller F5 alene gør aldrig noget: En knap på mange fjernbetjeninger sender dem skiftevis.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>_Statement</name>
    <message>
        <source>chosen</source>
        <translation>valgt</translation>
    </message>
</context>
</TS>
