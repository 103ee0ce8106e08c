<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
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
        <translation>Bedöm hur moget en organisations arbete med sociala medier är, följ det genom åren och få med dig en handlingsplan.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: SomeDesk never uses the network.</source>
        <translation>Allt stannar på den här datorn: SomeDesk använder aldrig nätverket.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Fri programvara under MIT-licensen.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
    <message>
        <source>A maturity grid for social media (SoMe), in Danish</source>
        <translation>En mognadsmatris för sociala medier (SoMe) på danska</translation>
    </message>
    <message>
        <source>The instruments build on these works; every wording in SomeDesk is its own.</source>
        <translation>Verktygen bygger på de här verken; alla formuleringar är SomeDesks egna.</translation>
    </message>
</context>
<context>
    <name>ActionBatchEditor</name>
    <message>
        <source>Edit {count} actions</source>
        <translation>Redigera {count} åtgärder</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Tick what should be the same for all {count}.</source>
        <translation>Bocka för det som ska vara lika för alla {count}.</translation>
    </message>
    <message>
        <source>Nothing is filled in for {fields}. Save again to take that away from all {count}.</source>
        <translation>Inget är ifyllt för {fields}. Spara en gång till för att ta bort det från alla {count}.</translation>
    </message>
</context>
<context>
    <name>ActionEditor</name>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Ny åtgärd</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;What and why</source>
        <translation>&amp;Vad och varför</translation>
    </message>
    <message>
        <source>&amp;First step</source>
        <translation>&amp;Första steget</translation>
    </message>
    <message>
        <source>Done w&amp;hen</source>
        <translation>&amp;Klart när</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Anteckningar</translation>
    </message>
    <message>
        <source>Ra&amp;ises</source>
        <translation>&amp;Höjer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Ansvari&amp;g</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>Förfallo&amp;datum</translation>
    </message>
    <message>
        <source>&amp;Effort (hours)</source>
        <translation>&amp;Insats (timmar)</translation>
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
        <translation>Kla&amp;rt (%)</translation>
    </message>
    <message>
        <source>Order, repeats and progress</source>
        <translation>Ordningsföljd, upprepning och förlopp</translation>
    </message>
    <message>
        <source>Every change is saved at once.</source>
        <translation>Varje ändring sparas direkt.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>Inget särskilt</translation>
    </message>
    <message>
        <source>Begin with a title; the rest opens up then.</source>
        <translation>Börja med en titel, så öppnas resten.</translation>
    </message>
    <message>
        <source>An action needs a title. The one that it had stays until you type another.</source>
        <translation>En åtgärd måste ha en titel. Den gamla står kvar tills du skriver en ny.</translation>
    </message>
</context>
<context>
    <name>ActionFilterBar</name>
    <message>
        <source>No owner</source>
        <translation>Ingen ansvarig</translation>
    </message>
    <message>
        <source>Search the plan</source>
        <translation>Sök i planen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>Bara försenade</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigera…</translation>
    </message>
    <message>
        <source>Propose dates…</source>
        <translation>Föreslå datum…</translation>
    </message>
    <message>
        <source>Edit everything about what is selected (Alt+Enter)</source>
        <translation>Redigera allt om det markerade (Alt+Enter)</translation>
    </message>
    <message>
        <source>{name}: all</source>
        <translation>{name}: alla</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Delete what is selected (Del)</source>
        <translation>Ta bort det markerade (Delete)</translation>
    </message>
    <message>
        <source>Dates that fit the hours of everyone, to be looked at before they count</source>
        <translation>Datum som ryms i allas timmar; du får se dem innan de gäller</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
</context>
<context>
    <name>ActionModel</name>
    <message>
        <source>First step: {text}</source>
        <translation>Första steget: {text}</translation>
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
        <translation>Väntar på</translation>
    </message>
    <message>
        <source>Tick what has to be done first. Lower steps of the same dimension come before it anyway.</source>
        <translation>Bocka för det som måste göras före. Lägre steg i samma dimension kommer alltid före.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>The planner leaves the start as it is</source>
        <translation>Planeringen flyttar inte starten</translation>
    </message>
    <message>
        <source>The planner leaves the due date as it is</source>
        <translation>Planeringen flyttar inte förfallodatumet</translation>
    </message>
    <message>
        <source>Why these dates?</source>
        <translation>Varför dessa datum?</translation>
    </message>
    <message>
        <source>Recurs</source>
        <translation>Upprepas</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Veckovis</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Månadsvis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Per cent done</source>
        <translation>Klart (%)</translation>
    </message>
    <message>
        <source>What has been done</source>
        <translation>Vad som har gjorts</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckna</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no key figure</comment>
        <translation>inget</translation>
    </message>
</context>
<context>
    <name>AgendaDialog</name>
    <message>
        <source>Together {minutes}</source>
        <translation>Sammanlagt {minutes}</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Minutes for each dimension, and the order. What is not ticked is skipped; it can be taken up again.</source>
        <translation>Minuter för varje dimension, och ordningen. Det som inte är ikryssat hoppas över; det kan tas upp igen.</translation>
    </message>
    <message>
        <source>Minutes for {name}</source>
        <translation>Minuter för {name}</translation>
    </message>
    <message>
        <source>{name}: earlier</source>
        <translation>{name}: tidigare</translation>
    </message>
    <message>
        <source>{name}: later</source>
        <translation>{name}: senare</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>skipped</source>
        <translation>överhoppad</translation>
    </message>
    <message>
        <source>{spent} of {minutes}</source>
        <translation>{spent} av {minutes}</translation>
    </message>
    <message>
        <source>ends at {time}</source>
        <translation>slut kl. {time}</translation>
    </message>
    <message>
        <source>{minutes} left</source>
        <translation>{minutes} kvar</translation>
    </message>
    <message>
        <source>{minutes} behind · at this pace it ends at {time}</source>
        <translation>{minutes} efter · i den här takten slutar ni kl. {time}</translation>
    </message>
    <message>
        <source>Could be skipped: {names}</source>
        <translation>Kan hoppas över: {names}</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Change the agenda…</source>
        <translation>Ändra dagordningen…</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Where we agree, and where not</source>
        <translation>Var vi är överens, och var inte</translation>
    </message>
    <message>
        <source>Talk about this</source>
        <translation>Prata om detta</translation>
    </message>
</context>
<context>
    <name>AnswerAlone</name>
    <message>
        <source>Type in a printed form</source>
        <translation>Skriv in ett tryckt formulär</translation>
    </message>
    <message>
        <source>Answer alone</source>
        <translation>Svara ensam</translation>
    </message>
    <message>
        <source>Anonymous: no names, no times, shown only together</source>
        <translation>Anonymt: inga namn, inga tider, visas bara samlat</translation>
    </message>
    <message>
        <source>With a name or a number</source>
        <translation>Med namn eller nummer</translation>
    </message>
    <message>
        <source>Name or number (may be left empty)</source>
        <translation>Namn eller nummer (får lämnas tomt)</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Lämna in</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Påståenden</translation>
    </message>
    <message numerus="yes">
        <source>%n has been handed in.</source>
        <translation>
            <numerusform>%n har lämnats in.</numerusform>
            <numerusform>%n har lämnats in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next form</source>
        <translation>Nästa formulär</translation>
    </message>
    <message>
        <source>Give the computer to the next person</source>
        <translation>Ge datorn vidare till nästa person</translation>
    </message>
    <message>
        <source>First form</source>
        <translation>Första formuläret</translation>
    </message>
    <message>
        <source>One person at a time</source>
        <translation>En person i taget</translation>
    </message>
    <message>
        <source>Type the digit that stands beside each cross. After the last one press Hand in.</source>
        <translation>Skriv siffran som står vid varje kryss. Tryck på ”Lämna in” efter det sista.</translation>
    </message>
    <message>
        <source>Answer as things are today. One key answers: nothing is kept before you hand in.</source>
        <translation>Svara utifrån hur det är i dag. Du svarar med en tangenttryckning; inget sparas förrän du lämnar in.</translation>
    </message>
    <message>
        <source>Answers are anonymous. They are shown from {fewest} respondents on, and only together.</source>
        <translation>Svaren är anonyma. De visas när minst {fewest} har svarat, och bara samlade.</translation>
    </message>
    <message>
        <source>Answers are kept with the name or number. They are shown from {fewest} respondents on.</source>
        <translation>Svaren sparas med namn eller nummer. De visas när minst {fewest} har svarat.</translation>
    </message>
    <message>
        <source>Choose now: after the first answer it stays so for everybody.</source>
        <translation>Välj nu: efter det första svaret gäller det för alla.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>{answered} of {all} answered</source>
        <translation>{answered} av {all} besvarade</translation>
    </message>
    <message>
        <source>The answers are not handed in</source>
        <translation>Svaren är inte inlämnade</translation>
    </message>
    <message numerus="yes">
        <source>If you close now, %n answer(s) are given up.</source>
        <translation>
            <numerusform>Om du stänger nu går %n svar förlorat.</numerusform>
            <numerusform>Om du stänger nu går %n svar förlorade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand in and close</source>
        <translation>Lämna in och stäng</translation>
    </message>
    <message>
        <source>Close without handing in</source>
        <translation>Stäng utan att lämna in</translation>
    </message>
    <message>
        <source>Go on answering</source>
        <translation>Fortsätt svara</translation>
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
            <numerusform>{answered} av %n besvarad</numerusform>
            <numerusform>{answered} av %n besvarade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Approve the strategy</source>
        <translation>Godkänn strategin</translation>
    </message>
    <message>
        <source>The strategy is kept as it is now, whatever is changed later. The day on which it is to be reviewed becomes an action of the plan.</source>
        <translation>Strategin sparas som den är nu, vad som än ändras senare. Dagen då den ska ses över blir en åtgärd i handlingsplanen.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
</context>
<context>
    <name>AssessmentDetailsDialog</name>
    <message>
        <source>New assessment</source>
        <translation>Ny bedömning</translation>
    </message>
    <message>
        <source>Details of the assessment</source>
        <translation>Uppgifter om bedömningen</translation>
    </message>
    <message>
        <source>Targets are to be reached by</source>
        <translation>Målen ska nås senast</translation>
    </message>
    <message>
        <source>The whole organisation, or a part of it</source>
        <translation>Hela organisationen eller en del av den</translation>
    </message>
    <message>
        <source>First assessment</source>
        <translation>Första bedömningen</translation>
    </message>
    <message>
        <source>Reassessment</source>
        <translation>Uppföljning</translation>
    </message>
    <message>
        <source>Carry over from “{title}”, {date}</source>
        <translation>Ta över från ”{title}”, {date}</translation>
    </message>
    <message>
        <source>Current levels, as a starting point</source>
        <translation>Nuvarande nivåer, som utgångspunkt</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Notes, evidence and confidence</source>
        <translation>Anteckningar, underlag och säkerhet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>AssessmentLifecycle</name>
    <message>
        <source>“{title}” is deleted.</source>
        <translation>”{title}” är borttagen.</translation>
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
        <translation>Mognadsmatris</translation>
    </message>
    <message>
        <source>The target of {dimension} is {target}, below the level that it has now: {now}.</source>
        <translation>Målet för {dimension} är {target}, alltså lägre än den nuvarande nivån: {now}.</translation>
    </message>
</context>
<context>
    <name>AssessmentsCard</name>
    <message>
        <source>None yet.</source>
        <translation>Inga ännu.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Utan titel</translation>
    </message>
</context>
<context>
    <name>AssessmentsCompared</name>
    <message>
        <source>Compare two assessments</source>
        <translation>Jämför två bedömningar</translation>
    </message>
    <message>
        <source>Assessment on the left</source>
        <translation>Bedömningen till vänster</translation>
    </message>
    <message>
        <source>Assessment on the right</source>
        <translation>Bedömningen till höger</translation>
    </message>
    <message>
        <source>and</source>
        <translation>och</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Bara det som skiljer</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiera tabell</translation>
    </message>
    <message>
        <source>The two assessments, cell by cell</source>
        <translation>De två bedömningarna, ruta för ruta</translation>
    </message>
    <message numerus="yes">
        <source>%n dimension(s) differ.</source>
        <translation>
            <numerusform>%n dimension skiljer sig.</numerusform>
            <numerusform>%n dimensioner skiljer sig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Inget skiljer sig.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>not in this grid</source>
        <translation>finns inte i mognadsmatrisen</translation>
    </message>
    <message>
        <source>not applicable: {reason}</source>
        <translation>ej relevant: {reason}</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>ej relevant</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>inte bedömd</translation>
    </message>
    <message>
        <source>same</source>
        <translation>lika</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>högre</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>lägre</translation>
    </message>
    <message>
        <source>added</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>borta</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen finns i Urklipp.</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Away for a while</source>
        <translation>Borta en tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Veckor</translation>
    </message>
    <message>
        <source>What stops</source>
        <translation>Det här stannar</translation>
    </message>
    <message>
        <source>Who steps in</source>
        <translation>Vem som kliver in</translation>
    </message>
    <message>
        <source>Nothing that is needed stops.</source>
        <translation>Inget som behövs stannar.</translation>
    </message>
    <message numerus="yes">
        <source>In %n week(s) that is {capabilities} in capabilities, and {actions} of dated actions.</source>
        <translation>
            <numerusform>Under %n vecka handlar det om {capabilities} i kapabiliteter och {actions} i åtgärder med datum.</numerusform>
            <numerusform>Under %n veckor handlar det om {capabilities} i kapabiliteter och {actions} i åtgärder med datum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n action(s)</source>
        <translation>
            <numerusform>Gör %n åtgärd</numerusform>
            <numerusform>Gör %n åtgärder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>The client is as it was in the backup.</source>
        <translation>Kunden är nu som i säkerhetskopian.</translation>
    </message>
    <message>
        <source>Save the backup as</source>
        <translation>Spara säkerhetskopian som</translation>
    </message>
    <message>
        <source>The backup was saved as {path}.</source>
        <translation>Säkerhetskopian har sparats som {path}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could be read.</source>
        <translation>
            <numerusform>%Ln post kunde läsas.</numerusform>
            <numerusform>%Ln poster kunde läsas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were taken from an earlier version.</source>
        <translation>
            <numerusform>%Ln post togs från en tidigare version.</numerusform>
            <numerusform>%Ln poster togs från en tidigare version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be checked against an earlier version.</source>
        <translation>
            <numerusform>%Ln post kunde inte jämföras med en tidigare version.</numerusform>
            <numerusform>%Ln poster kunde inte jämföras med en tidigare version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) are lost.</source>
        <translation>
            <numerusform>%Ln del har gått förlorad.</numerusform>
            <numerusform>%Ln delar har gått förlorade.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in a new file, {path}. The damaged file stays as it is.</source>
        <translation>Det ligger i en ny fil, {path}. Den skadade filen är orörd.</translation>
    </message>
    <message>
        <source>What could be salvaged</source>
        <translation>Det här kunde räddas</translation>
    </message>
    <message>
        <source>Open the new file</source>
        <translation>Öppna den nya filen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Save as a new file…</source>
        <translation>Spara som ny fil…</translation>
    </message>
    <message>
        <source>Replace the file with it</source>
        <translation>Ersätt filen med den här</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>Gå tillbaka till versionen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Skapad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Ändrat sedan dess</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Letar efter säkerhetskopior…</translation>
    </message>
    <message>
        <source>There are no backups yet. One is made whenever a client that was changed is closed.</source>
        <translation>Det finns inga säkerhetskopior ännu. En görs varje gång du stänger en kund som har ändrats.</translation>
    </message>
    <message>
        <source>Any of these versions can take the file’s place. What is there now is kept in the folder .quarantine.</source>
        <translation>Vilken som helst av versionerna kan ersätta filen. Det som finns där nu sparas i mappen .quarantine.</translation>
    </message>
    <message>
        <source>Going back is one step that can be undone. What the client is now is backed up first.</source>
        <translation>Att gå tillbaka är ett enda steg som kan ångras. Kunden som den är nu säkerhetskopieras först.</translation>
    </message>
    <message>
        <source>at closing</source>
        <translation>vid stängning</translation>
    </message>
    <message>
        <source>before a new file format</source>
        <translation>före nytt filformat</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>före import</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>före återställning</translation>
    </message>
    <message>
        <source>before merging</source>
        <translation>före sammanslagning</translation>
    </message>
    <message>
        <source>before the last save</source>
        <translation>före senaste sparning</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan inte läsas</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} tillkom</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} ändrades</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} togs bort</translation>
    </message>
</context>
<context>
    <name>BalanceBar</name>
    <message>
        <source>To be mended</source>
        <translation>Att åtgärda</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
</context>
<context>
    <name>BalanceCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln inlägg</numerusform>
            <numerusform>%Ln inlägg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln valt</numerusform>
            <numerusform>%Ln valda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n lucka</numerusform>
            <numerusform>%n luckor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody makes or posts</source>
        <translation>
            <numerusform>%n som ingen gör eller publicerar</numerusform>
            <numerusform>%n som ingen gör eller publicerar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without purpose</source>
        <translation>
            <numerusform>%n utan syfte</numerusform>
            <numerusform>%n utan syfte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made too late</source>
        <translation>
            <numerusform>%n blir klart för sent</numerusform>
            <numerusform>%n blir klart för sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) too full</source>
        <translation>
            <numerusform>%n överfull vecka</numerusform>
            <numerusform>%n överfulla veckor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ballot</name>
    <message>
        <source>Where do we want to be?</source>
        <translation>Vart vill vi komma?</translation>
    </message>
    <message>
        <source>Which statement fits best today?</source>
        <translation>Vilket påstående stämmer bäst i dag?</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} av {count}</translation>
    </message>
    <message>
        <source>My choice</source>
        <translation>Mitt val</translation>
    </message>
    <message>
        <source>Your vote will be shown with your name</source>
        <translation>Din röst kommer att visas med ditt namn</translation>
    </message>
    <message>
        <source>Nobody sees it before all votes are shown, not even the facilitator.</source>
        <translation>Ingen ser den förrän alla röster visas, inte heller facilitatorn.</translation>
    </message>
    <message>
        <source>Your vote is secret, from the facilitator too</source>
        <translation>Din röst är hemlig, även för facilitatorn</translation>
    </message>
    <message>
        <source>It can be changed until you hand it in. It is no secret if everyone votes alike, if somebody looks over your shoulder, or from whoever takes this computer apart while the vote is on.</source>
        <translation>Du kan ändra den tills du lämnar den. Den är inte hemlig om alla röstar lika, om någon tittar över axeln på dig eller för den som plockar isär datorn medan omröstningen pågår.</translation>
    </message>
    <message>
        <source>0  {name}</source>
        <translation>0  {name}</translation>
    </message>
    <message>
        <source>U  I do not vote</source>
        <translation>U  Jag röstar inte</translation>
    </message>
    <message>
        <source>Change with 1–{highest} or the arrow keys</source>
        <translation>Byt med 1–{highest} eller piltangenterna</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Hand in my vote  ⏎</source>
        <translation>Lämna min röst  ⏎</translation>
    </message>
    <message>
        <source>Next  ⏎</source>
        <translation>Nästa  ⏎</translation>
    </message>
</context>
<context>
    <name>BallotGuard</name>
    <message>
        <source>There is one picture alone. If a projector shows it, everyone would see the votes: blank the projector itself, or give it a picture of its own: {how}</source>
        <translation>Det finns bara en bild. Om en projektor visar den skulle alla se rösterna: släck projektorns bild, eller ge den en egen: {how}</translation>
    </message>
    <message>
        <source>The room has a screen of its own. Look once: is this screen to be seen anywhere else?</source>
        <translation>Rummet har en egen skärm. Se efter en gång: syns den här skärmen någon annanstans?</translation>
    </message>
    <message>
        <source>Does the room see this screen?</source>
        <translation>Ser rummet den här skärmen?</translation>
    </message>
    <message>
        <source>No, nobody sees it</source>
        <translation>Nej, ingen ser den</translation>
    </message>
    <message>
        <source>The projector is dark now</source>
        <translation>Projektorn är mörk nu</translation>
    </message>
    <message>
        <source>Yes, or I am not sure</source>
        <translation>Ja, eller jag är inte säker</translation>
    </message>
    <message>
        <source>The ballots stay locked until nobody can see this screen.</source>
        <translation>Röstsedlarna är låsta tills ingen kan se den här skärmen.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Ctrl with the left or right arrow changes the status</source>
        <translation>Ctrl med vänster- eller högerpil ändrar statusen</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Settled: {question}</source>
        <translation>Klart: {question}</translation>
    </message>
</context>
<context>
    <name>CalendarCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s) deleted.</source>
        <translation>
            <numerusform>%Ln inlägg togs bort.</numerusform>
            <numerusform>%Ln inlägg togs bort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) moved. The deadline stays.</source>
        <translation>
            <numerusform>%Ln inlägg har flyttats. Dagen då det ska vara klart är oförändrad.</numerusform>
            <numerusform>%Ln inlägg har flyttats. Dagarna då de ska vara klara är oförändrade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln inlägg har importerats.</numerusform>
            <numerusform>%Ln inlägg har importerats.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarEditing</name>
    <message>
        <source>Move the deadline as well</source>
        <translation>Flytta även den dagen</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Ta bort ”{title}”?</translation>
    </message>
    <message>
        <source>It recurs.</source>
        <translation>Det upprepas.</translation>
    </message>
    <message>
        <source>This time only</source>
        <translation>Bara den här gången</translation>
    </message>
    <message>
        <source>This time and those after it</source>
        <translation>Den här gången och alla senare</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alla gånger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nytt inlägg</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Flytta…</translation>
    </message>
    <message>
        <source>Take the day away</source>
        <translation>Ta bort dagen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>CalendarImporting</name>
    <message>
        <source>This client is open for reading only, so nothing can be imported.</source>
        <translation>Kundens fil är skrivskyddad, så inget kan importeras.</translation>
    </message>
    <message>
        <source>Calendars and tables (*.ics *.csv *.xlsx *.txt)</source>
        <translation>Kalendrar och tabeller (*.ics *.csv *.xlsx *.txt)</translation>
    </message>
    <message>
        <source>Import entries</source>
        <translation>Importera inlägg</translation>
    </message>
    <message>
        <source>The file says nothing that is not in the calendar; there is nothing to import.</source>
        <translation>Filen säger inget som inte redan står i kalendern; det finns inget att importera.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln inlägg har importerats.</numerusform>
            <numerusform>%Ln inlägg har importerats.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarLayout</name>
    <message>
        <source>Move chosen entries…</source>
        <translation>Flytta valda inlägg…</translation>
    </message>
    <message>
        <source>Wished shares and gaps…</source>
        <translation>Önskade andelar och luckor…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nytt inlägg</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Sök i listan</translation>
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
        <translation>Piltangenter: dagar · Tab: dagens inlägg · Alt+pil: flytta · N: nytt · {views}: vyer</translation>
    </message>
</context>
<context>
    <name>CalendarSettingsDialog</name>
    <message>
        <source>Wished shares and gaps</source>
        <translation>Önskade andelar och luckor</translation>
    </message>
    <message>
        <source>How large a share of the entries each should have. Leave empty what does not matter.</source>
        <translation>Hur stor andel av inläggen var och en ska ha. Lämna tomt där det inte spelar någon roll.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>There are none yet. The editor of an entry and the strategy make them.</source>
        <translation>Det finns inga ännu. De skapas i strategin, eller när ett inlägg får dem.</translation>
    </message>
    <message>
        <source>Together {percent}</source>
        <translation>Sammanlagt {percent}</translation>
    </message>
    <message>
        <source>There is no time zone called “{zone}”.</source>
        <translation>Det finns ingen tidszon som heter ”{zone}”.</translation>
    </message>
</context>
<context>
    <name>CapabilityDialog</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>We need it</source>
        <translation>Vi behöver den</translation>
    </message>
</context>
<context>
    <name>CapacityDialog</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Hours a week for the plan; proposed dates keep within them. Hours in the first row are shared by all who have none of their own. Where nothing is said, each owner is taken to have {hours}. Enter a name to let that person take over what a role still has to do.</source>
        <translation>Timmar i veckan för planen; föreslagna datum håller sig inom dem. Timmar på första raden delas av alla som inte har egna timmar. Där inget är angivet räknas det med {hours} timmar för varje ansvarig. Skriv ett namn för att låta en person ta över det som en roll har kvar att göra.</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Ansvariga</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Hours that all share who have none of their own; – if there are none</source>
        <translation>Timmar som delas av alla utan egna timmar; – om det inte finns några</translation>
    </message>
    <message>
        <source>Name instead of “{owner}”</source>
        <translation>Namn i stället för ”{owner}”</translation>
    </message>
    <message>
        <source>who it is</source>
        <translation>vem det är</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>Lägg till ledighet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alla</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n period</numerusform>
            <numerusform>%n perioder</numerusform>
        </translation>
    </message>
    <message>
        <source>Days off: {name}</source>
        <translation>Lediga dagar: {name}</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>delas</translation>
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
        <translation>inget förfallodatum</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarig</translation>
    </message>
</context>
<context>
    <name>CarryOverDialog</name>
    <message>
        <source>Carry over unfinished actions</source>
        <translation>Ta med oavslutade åtgärder</translation>
    </message>
    <message>
        <source>What is ticked goes on in the plan from today; dates that have passed are taken away, so that new ones can be proposed. What is not ticked is dropped, and stays on the list as such.</source>
        <translation>Det du bockar för fortsätter i planen från i dag; datum som har passerat tas bort, så att nya kan föreslås. Resten får statusen Avbruten och står kvar i listan.</translation>
    </message>
    <message>
        <source>Unfinished actions</source>
        <translation>Oavslutade åtgärder</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>inget förfallodatum</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarig</translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n action(s)</source>
        <translation>
            <numerusform>Ta med %n åtgärd</numerusform>
            <numerusform>Ta med %n åtgärder</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop all</source>
        <translation>Markera alla som avbrutna</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Skill 0–5</source>
        <translation>Kunnande 0–5</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Timmar i veckan</translation>
    </message>
</context>
<context>
    <name>ChangeReasonDialog</name>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why was this changed: {what}?</source>
        <translation>Varför ändrades detta: {what}?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>The chart is being drawn…</source>
        <translation>Diagrammet ritas…</translation>
    </message>
    <message>
        <source>{title}, as a table</source>
        <translation>{title}, som tabell</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Spara som…</translation>
    </message>
    <message>
        <source>Save {title} as…</source>
        <translation>Spara ”{title}” som…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Vektorbild (SVG)…</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>Dokument (PDF)…</translation>
    </message>
    <message>
        <source>Numbers for a spreadsheet (CSV)…</source>
        <translation>Siffror för kalkylblad (CSV)…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Visa som diagram</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Visa som tabell</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiera tabell</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Kopiera bild</translation>
    </message>
    <message>
        <source>{what}: {title}</source>
        <translation>{what}: {title}</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen finns i Urklipp.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Bilden finns i Urklipp.</translation>
    </message>
    <message>
        <source>Save {title}</source>
        <translation>Spara ”{title}”</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Sparat som {path}.</translation>
    </message>
</context>
<context>
    <name>ChartsBelow</name>
    <message>
        <source>Dimensions over time</source>
        <translation>Dimensioner över tid</translation>
    </message>
    <message>
        <source>Hours of the plan</source>
        <translation>Planens timmar</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Two screens. The room gets one, your notes stay on the other.</source>
        <translation>Två skärmar. Rummet får den ena, dina anteckningar stannar på den andra.</translation>
    </message>
    <message>
        <source>One screen. If a projector is connected it mirrors this one: {how}</source>
        <translation>En skärm. Om en projektor är ansluten speglar den den här skärmen: {how}</translation>
    </message>
    <message>
        <source>The projector mirrors this screen: {how}</source>
        <translation>Projektorn speglar den här skärmen: {how}</translation>
    </message>
    <message>
        <source>No screen answers.</source>
        <translation>Ingen skärm svarar.</translation>
    </message>
    <message>
        <source>On the mains.</source>
        <translation>Ström från eluttaget.</translation>
    </message>
    <message>
        <source>On battery: plug in the charger.</source>
        <translation>På batteri: anslut laddaren.</translation>
    </message>
    <message>
        <source>The system does not say. See that the charger is plugged in.</source>
        <translation>Systemet säger inget. Se efter att laddaren är ansluten.</translation>
    </message>
    <message>
        <source>This computer says {time}.</source>
        <translation>Datorns klocka visar {time}.</translation>
    </message>
    <message>
        <source>Fill in both, and each view says how far away it can be read.</source>
        <translation>Fyll i båda, så säger varje vy på vilket avstånd den kan läsas.</translation>
    </message>
    <message>
        <source>Five statements side by side are read to about {metres} m: all rows read them.</source>
        <translation>Fem påståenden bredvid varandra kan läsas på ca {metres} m: alla rader kan läsa dem.</translation>
    </message>
    <message>
        <source>Five statements side by side are read to about {metres} m: the level being discussed is enlarged.</source>
        <translation>Fem påståenden bredvid varandra kan läsas på ca {metres} m: nivån som diskuteras förstoras.</translation>
    </message>
    <message>
        <source>does nothing by itself, so the button that sends F5 and Esc in turn is safe</source>
        <translation>gör inget på egen hand, så knappen som växelvis sänder F5 och Esc är ofarlig</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>inget här</translation>
    </message>
    <message>
        <source>Before the workshop</source>
        <translation>Före workshoppen</translation>
    </message>
    <message>
        <source>A minute now saves the first ten in front of the room. Nothing is shown there yet.</source>
        <translation>En minut nu sparar tio när alla är på plats. Inget visas i rummet ännu.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Skärmar</translation>
    </message>
    <message>
        <source>The room’s screen</source>
        <translation>Rummets skärm</translation>
    </message>
    <message>
        <source>The room’s language</source>
        <translation>Rummets språk</translation>
    </message>
    <message>
        <source>Picture’s width, m</source>
        <translation>Bildens bredd, m</translation>
    </message>
    <message>
        <source>Share the room’s window alone: this system cannot keep your own window out of a shared screen.</source>
        <translation>Dela bara rummets fönster: det här systemet kan inte hålla ditt eget fönster utanför en delad skärm.</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>I ett onlinemöte</translation>
    </message>
    <message>
        <source>The room is</source>
        <translation>Rummet är</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Sista raden</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Ström</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Fjärrkontroll</translation>
    </message>
    <message>
        <source>to the last row, m</source>
        <translation>till sista raden, m</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mörkt</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ljust</translation>
    </message>
    <message>
        <source>Your own window is kept out of what you share.</source>
        <translation>Ditt eget fönster kommer inte med i det du delar.</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Spela ett ljud</translation>
    </message>
    <message>
        <source>Sound when the minutes of a dimension are over</source>
        <translation>Ljud när tiden för en dimension är slut</translation>
    </message>
    <message>
        <source>Click here, then press every button of your remote</source>
        <translation>Klicka här och tryck på alla knappar på fjärrkontrollen</translation>
    </message>
    <message>
        <source>Press every button of your remote</source>
        <translation>Tryck på alla knappar på fjärrkontrollen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>It begins with what the room sees: press S for your own side, and S again to go back.</source>
        <translation>Först visas det som rummet ser: tryck på S för att komma till din egen sida, och på S igen för att gå tillbaka.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>press Windows+P and choose Extend.</source>
        <translation>tryck på Windows+P och välj ”Utöka”.</translation>
    </message>
    <message>
        <source>in System Settings, Displays, choose Use as Extended Display.</source>
        <translation>välj ”Använd som utökad bildskärm” under Bildskärmar i Systeminställningar.</translation>
    </message>
    <message>
        <source>in the system’s settings, under Displays, choose Join or Extend.</source>
        <translation>välj ”Förena” eller ”Utöka” under Skärmar i systemets inställningar.</translation>
    </message>
    <message>
        <source>Press Windows+N and switch Do not disturb on.</source>
        <translation>Tryck på Windows+N och slå på ”Stör ej”.</translation>
    </message>
    <message>
        <source>Switch on a Focus, such as Do Not Disturb, in the Control Centre.</source>
        <translation>Slå på ett fokusläge, till exempel ”Stör ej”, i Kontrollcenter.</translation>
    </message>
    <message>
        <source>Switch Do Not Disturb on, in the list of messages of your desktop.</source>
        <translation>Slå på ”Stör ej” i skrivbordets lista över meddelanden.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The stage check is deleted.</source>
        <translation>Stadiekollen är borttagen.</translation>
    </message>
</context>
<context>
    <name>ChooseMetrics</name>
    <message>
        <source>Choose key figures</source>
        <translation>Välj nyckeltal</translation>
    </message>
    <message>
        <source>A few that follow the purpose say more than many. Each can be changed afterwards, and be removed.</source>
        <translation>Några få som hör till syftet säger mer än många. Alla kan ändras och tas bort i efterhand.</translation>
    </message>
    <message>
        <source>One of your own…</source>
        <translation>Ett eget…</translation>
    </message>
    <message>
        <source>For any purpose</source>
        <translation>För alla syften</translation>
    </message>
    <message>
        <source>Can tell of</source>
        <translation>Kan visa</translation>
    </message>
    <message>
        <source>Key figures that are ready</source>
        <translation>Färdiga nyckeltal</translation>
    </message>
    <message numerus="yes">
        <source>Add %n key figure(s)</source>
        <translation>
            <numerusform>Lägg till %n nyckeltal</numerusform>
            <numerusform>Lägg till %n nyckeltal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosingStep</name>
    <message>
        <source>What will you do first?</source>
        <translation>Vad ska ni göra först?</translation>
    </message>
    <message>
        <source>These make the most difference for what they cost. Choose three that fit your hours.</source>
        <translation>De här gör störst skillnad i förhållande till tiden de tar. Välj tre som ryms i er tid.</translation>
    </message>
    <message>
        <source>Hours a week that you have:</source>
        <translation>Timmar ni har i veckan:</translation>
    </message>
    <message>
        <source>Hours a week that you have</source>
        <translation>Timmar ni har i veckan</translation>
    </message>
    <message>
        <source>There is nothing to suggest yet. Rate yourselves in the grid first.</source>
        <translation>Det finns inget att föreslå ännu. Gör bedömningen i mognadsmatrisen först.</translation>
    </message>
    <message>
        <source>What fits is on the plan already. Go on to the next step.</source>
        <translation>Det som passar finns redan i planen. Gå vidare till nästa steg.</translation>
    </message>
    <message>
        <source>{hours} h a week</source>
        <translation>{hours} tim i veckan</translation>
    </message>
    <message>
        <source>Is on the plan.</source>
        <translation>Finns i planen.</translation>
    </message>
    <message>
        <source>Comes off the plan with the next step.</source>
        <translation>Tas bort ur planen vid nästa steg.</translation>
    </message>
    <message>
        <source>Say how many hours you have a week.</source>
        <translation>Skriv hur många timmar ni har i veckan.</translation>
    </message>
    <message>
        <source>▲ {hours} h too much a week</source>
        <translation>▲ {hours} tim för mycket i veckan</translation>
    </message>
    <message>
        <source>{needed} of {hours} h a week. It fits.</source>
        <translation>{needed} av {hours} tim i veckan. Det ryms.</translation>
    </message>
    <message>
        <source>This also sets as targets: {targets}.</source>
        <translation>Därmed sätts också mål: {targets}.</translation>
    </message>
</context>
<context>
    <name>ClientCardActions</name>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Byt namn…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Radera för gott…</translation>
    </message>
    <message>
        <source>“{name}” was moved to the library’s trash.</source>
        <translation>”{name}” har flyttats till bibliotekets papperskorg.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>”{name}” är tillbaka.</translation>
    </message>
</context>
<context>
    <name>ClientCardDelegate</name>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
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
        <translation>Låst. Öppnas med sin lösenfras.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öppna…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Ny här?</translation>
    </message>
    <message>
        <source>Open the sample client and walk through an assessment in three minutes.</source>
        <translation>Öppna exempelkunden och gå igenom en bedömning på tre minuter.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Öppna exemplet</translation>
    </message>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen bedömning ännu</translation>
    </message>
    <message>
        <source>{month} · draft</source>
        <translation>{month} · utkast</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n försenad</numerusform>
            <numerusform>%n försenade</numerusform>
        </translation>
    </message>
    <message>
        <source>{rated} of {applicable} rated</source>
        <translation>{rated} av {applicable} bedömda</translation>
    </message>
    <message numerus="yes">
        <source>%n due this month</source>
        <translation>
            <numerusform>%n förfaller denna månad</numerusform>
            <numerusform>%n förfaller denna månad</numerusform>
        </translation>
    </message>
    <message>
        <source>assessment due</source>
        <translation>dags för ny bedömning</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>enligt plan</translation>
    </message>
    <message>
        <source>score {score}, target {target}</source>
        <translation>poäng {score}, mål {target}</translation>
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
        <translation>Rapportspråk</translation>
    </message>
    <message>
        <source>How much each dimension counts in the scores; 0 leaves it out.</source>
        <translation>Hur tungt varje dimension väger i poängen; vid 0 räknas den inte.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>ClientFiles</name>
    <message>
        <source>Open client file</source>
        <translation>Öppna kundfil</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Spara en kopia</translation>
    </message>
    <message>
        <source>A copy was saved as {path}.</source>
        <translation>En kopia har sparats som {path}.</translation>
    </message>
    <message>
        <source>The client could not be made</source>
        <translation>Kunden kunde inte skapas</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Välj en annan mapp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>ClientNameField</name>
    <message>
        <source>Give the client a name.</source>
        <translation>Ge kunden ett namn.</translation>
    </message>
    <message>
        <source>This name consists of control characters only, so nothing of it can be seen. Type another.</source>
        <translation>Namnet består bara av styrtecken, så inget av det syns. Skriv ett annat.</translation>
    </message>
    <message>
        <source>There is already a client with this name. Choose another, so that you can tell them apart.</source>
        <translation>Det finns redan en kund med det namnet. Välj ett annat, så att du kan skilja dem åt.</translation>
    </message>
</context>
<context>
    <name>ClientsCompared</name>
    <message>
        <source>Clients side by side</source>
        <translation>Kunder sida vid sida</translation>
    </message>
    <message>
        <source>Clients to compare</source>
        <translation>Kunder att jämföra</translation>
    </message>
    <message>
        <source>Letters instead of names</source>
        <translation>Bokstäver i stället för namn</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiera tabell</translation>
    </message>
    <message>
        <source>Scores of the chosen clients</source>
        <translation>De valda kundernas poäng</translation>
    </message>
    <message>
        <source>The same scores as bars</source>
        <translation>Samma poäng som staplar</translation>
    </message>
    <message>
        <source>There is no assessment yet.</source>
        <translation>Det finns ingen bedömning ännu.</translation>
    </message>
    <message>
        <source>{name} – left out: {reason}</source>
        <translation>{name} – utelämnad: {reason}</translation>
    </message>
    <message>
        <source>Client {letter}</source>
        <translation>Kund {letter}</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Genomsnitt</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Choose clients on the left. The latest assessment of each is shown.</source>
        <translation>Välj kunder till vänster. Den senaste bedömningen av var och en visas.</translation>
    </message>
    <message numerus="yes">
        <source>The latest assessment of %Ln client(s), each with its own weights.</source>
        <translation>
            <numerusform>Den senaste bedömningen av %Ln kund, med kundens egna vikter.</numerusform>
            <numerusform>Den senaste bedömningen av %Ln kunder, var och en med sina egna vikter.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no mean: with fewer than five clients it would give away too much about each.</source>
        <translation>Inget genomsnitt visas: med färre än fem kunder skulle det avslöja för mycket om var och en.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) rated on another grid are left out.</source>
        <translation>
            <numerusform>%Ln kund som är bedömd i en annan matris är utelämnad.</numerusform>
            <numerusform>%Ln kunder som är bedömda i en annan matris är utelämnade.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>All clients</source>
        <translation>Alla kunder</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Ny kund…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Öppna fil…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Spara en kopia…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Lämna över…</translation>
    </message>
    <message>
        <source>Close client</source>
        <translation>Stäng kunden</translation>
    </message>
    <message>
        <source>Import entries…</source>
        <translation>Importera inlägg…</translation>
    </message>
    <message>
        <source>Import key figures…</source>
        <translation>Importera nyckeltal…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Workshop…</source>
        <translation>Workshop…</translation>
    </message>
    <message>
        <source>Workshop from here…</source>
        <translation>Workshop härifrån…</translation>
    </message>
    <message>
        <source>One dimension at a time…</source>
        <translation>En dimension i taget…</translation>
    </message>
    <message>
        <source>See also…</source>
        <translation>Se även…</translation>
    </message>
    <message>
        <source>To the message or the navigation</source>
        <translation>Till meddelandet eller navigeringen</translation>
    </message>
    <message>
        <source>Narrow or wide navigation</source>
        <translation>Smal eller bred navigering</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Ångra: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Gör om: {what}</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Import edited actions…</source>
        <translation>Importera redigerade åtgärder…</translation>
    </message>
    <message>
        <source>Merge from file…</source>
        <translation>Slå samman med fil…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Säkerhetskopior…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historik…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Börja här</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Stage check</source>
        <translation>Stadiekoll</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>Team and roles</source>
        <translation>Team och roller</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Utveckling</translation>
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
        <translation>Ny bedömning…</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Gå till…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Inställningar…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Helskärm</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Lösenfras…</translation>
    </message>
    <message>
        <source>Erase client for good…</source>
        <translation>Radera kunden för gott…</translation>
    </message>
    <message>
        <source>About SomeDesk</source>
        <translation>Om SomeDesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visa</translation>
    </message>
</context>
<context>
    <name>ContradictionBanner</name>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n motsägelse</numerusform>
            <numerusform>%n motsägelser</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Titta närmare…</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>{rated} of %n rated</source>
        <translation>
            <numerusform>{rated} av %n bedömd</numerusform>
            <numerusform>{rated} av %n bedömda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n försenad</numerusform>
            <numerusform>%n försenade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} av %n besvarad</numerusform>
            <numerusform>{answered} av %n besvarade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the table still empty.</source>
        <translation>
            <numerusform>%n fält i tabellen är fortfarande tomt.</numerusform>
            <numerusform>%n fält i tabellen är fortfarande tomma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %n held</source>
        <translation>
            <numerusform>{held} av %n täckt</numerusform>
            <numerusform>{held} av %n täckta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not published yet</source>
        <translation>
            <numerusform>%n inte publicerat ännu</numerusform>
            <numerusform>%n inte publicerade ännu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln inlägg</numerusform>
            <numerusform>%Ln inlägg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n measured lately</source>
        <translation>
            <numerusform>{count} av %n nyligen mätt</numerusform>
            <numerusform>{count} av %n nyligen mätta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>Något oväntat gick fel</translation>
    </message>
    <message>
        <source>Everything that the strip at the bottom calls saved is on disk, and the program goes on. If it behaves oddly, close it and open it again.</source>
        <translation>Det som står som sparat längst ned i fönstret finns på disken, och programmet fortsätter. Om det beter sig konstigt: stäng det och öppna det igen.</translation>
    </message>
    <message>
        <source>The log is in {folder}.</source>
        <translation>Loggen finns i {folder}.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Tekniska detaljer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiera detaljer</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Öppna loggmappen</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>No date</source>
        <translation>Inget datum</translation>
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
        <translation>Första dagen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>Lägg till lediga dagar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>DecidingPanel</name>
    <message>
        <source>after the votes are shown</source>
        <translation>när rösterna har visats</translation>
    </message>
    <message>
        <source>Decide the level</source>
        <translation>Besluta nivån</translation>
    </message>
    <message>
        <source>Decide the target</source>
        <translation>Besluta målet</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>på väg</translation>
    </message>
    <message>
        <source>so far {level}, from before the workshop</source>
        <translation>hittills {level}, satt före workshoppen</translation>
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
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Made by the platform</source>
        <translation>Från plattformen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>What it means now</source>
        <translation>Vad det betyder nu</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>en annan</translation>
    </message>
    <message>
        <source>No line, comparison or target goes across that day: figures before and after are two things.</source>
        <translation>Inga linjer, jämförelser eller mål sträcker sig över den dagen: siffror före och efter är två olika saker.</translation>
    </message>
</context>
<context>
    <name>DeletedClientsDialog</name>
    <message>
        <source>Deleted clients</source>
        <translation>Borttagna kunder</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borttagen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Radera för gott…</translation>
    </message>
    <message>
        <source>A client that is restored is back among the others, with all that was in it.</source>
        <translation>En kund som återställs är tillbaka bland de andra med allt som fanns i den.</translation>
    </message>
    <message>
        <source>There are no deleted clients.</source>
        <translation>Det finns inga borttagna kunder.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>What you asked for is still being done. The client closes right after that.</source>
        <translation>Det du bad om är inte riktigt klart. Kunden stängs direkt efteråt.</translation>
    </message>
    <message>
        <source>If you close now, the changes since the last save are lost.</source>
        <translation>Om du stänger nu försvinner det som har ändrats sedan det senast sparades.</translation>
    </message>
    <message>
        <source>The newest changes are not saved</source>
        <translation>De senaste ändringarna är inte sparade</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Spara en kopia någon annanstans…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Stäng utan att spara</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Stäng inte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
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
        <translation>Redigera…</translation>
    </message>
    <message>
        <source>Language of the reports</source>
        <translation>Rapportspråk</translation>
    </message>
    <message>
        <source>All dimensions count alike</source>
        <translation>Alla dimensioner väger lika</translation>
    </message>
</context>
<context>
    <name>DimensionPanel</name>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} av {count}</translation>
    </message>
    <message>
        <source>{month}: {level}</source>
        <translation>{month}: {level}</translation>
    </message>
    <message>
        <source>target then {level}</source>
        <translation>mål då {level}</translation>
    </message>
    <message>
        <source>Ask the participants</source>
        <translation>Fråga deltagarna</translation>
    </message>
    <message>
        <source>My notes · only here</source>
        <translation>Mina anteckningar · bara här</translation>
    </message>
</context>
<context>
    <name>DismissDialog</name>
    <message>
        <source>Ignore because…</source>
        <translation>Lägg åt sidan, eftersom …</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Why it is all right as it is</source>
        <translation>Varför det är bra som det är</translation>
    </message>
    <message>
        <source>It stays in the list below, and comes back by itself when its numbers change.</source>
        <translation>Punkten står kvar nederst i listan och kommer tillbaka av sig själv när siffrorna ändras.</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>The document right now</source>
        <translation>Dokumentet just nu</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Nyckelpunkter</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Hela</translation>
    </message>
</context>
<context>
    <name>DocumentTextsDialog</name>
    <message>
        <source>The strategy’s document</source>
        <translation>Strategins dokument</translation>
    </message>
    <message>
        <source>Logo, colour, footer and a second language are chosen on the reports page, as for every report.</source>
        <translation>Logotyp, färg, sidfot och ett andra språk väljs på sidan Rapporter, som för alla rapporter.</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>What is due</source>
        <translation>Närmast i tid</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Handlingsplan</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarig</translation>
    </message>
    <message>
        <source>None of the open actions has a due date.</source>
        <translation>Ingen av de öppna åtgärderna har ett förfallodatum.</translation>
    </message>
    <message numerus="yes">
        <source>%n more open action(s)</source>
        <translation>
            <numerusform>%n öppen åtgärd till</numerusform>
            <numerusform>%n öppna åtgärder till</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · overdue</source>
        <translation>{day} · försenad</translation>
    </message>
    <message>
        <source>Everything on the plan is done or dropped.</source>
        <translation>Allt i planen är klart eller avbrutet.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. An action has an owner, a due date and a measure of success.</source>
        <translation>Inget är planerat ännu. En åtgärd har en ansvarig, ett förfallodatum och ett mått på när den är klar.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Gör en plan</translation>
    </message>
</context>
<context>
    <name>EmptyAssessment</name>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen bedömning ännu</translation>
    </message>
    <message>
        <source>An assessment says where the organisation stands in each dimension, and where it wants to be. Click the statement that fits best; everything is saved at once.</source>
        <translation>En bedömning visar var organisationen står i varje dimension och vart den vill. Klicka på det påstående som stämmer bäst; allt sparas direkt.</translation>
    </message>
    <message>
        <source>Start an assessment…</source>
        <translation>Starta en bedömning…</translation>
    </message>
</context>
<context>
    <name>EmptyFigures</name>
    <message>
        <source>No key figure matches</source>
        <translation>Inget nyckeltal passar</translation>
    </message>
    <message>
        <source>The choices above hide every key figure.</source>
        <translation>Valen ovanför döljer alla nyckeltal.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>No key figure is followed yet</source>
        <translation>Inga nyckeltal följs än</translation>
    </message>
    <message>
        <source>Key figures show whether the work with social media does what it is for. Choose a few that follow your purposes, then type a value or import a file from a platform.</source>
        <translation>Nyckeltal visar om arbetet med sociala medier gör det som det är till för. Välj några få som följer era syften och skriv sedan in ett värde eller importera en fil från en plattform.</translation>
    </message>
    <message>
        <source>Choose key figures…</source>
        <translation>Välj nyckeltal…</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln imported post(s)…</source>
        <translation>
            <numerusform>Visa %Ln importerat inlägg…</numerusform>
            <numerusform>Visa %Ln importerade inlägg…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPlan</name>
    <message>
        <source>Hours and days off…</source>
        <translation>Timmar och ledighet…</translation>
    </message>
    <message>
        <source>No action matches</source>
        <translation>Ingen åtgärd hittades</translation>
    </message>
    <message>
        <source>The search and the filters above hide every action on the plan.</source>
        <translation>Sökningen och filtren ovanför döljer alla åtgärder i planen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Inget är planerat ännu</translation>
    </message>
    <message>
        <source>The plan says who does what by when. Add a suggestion from above, or write an action yourself.</source>
        <translation>Planen visar vem som gör vad och när. Lägg till ett av förslagen ovanför eller skriv en egen åtgärd.</translation>
    </message>
    <message>
        <source>New action…</source>
        <translation>Ny åtgärd…</translation>
    </message>
</context>
<context>
    <name>EmptyProgress</name>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen bedömning ännu</translation>
    </message>
    <message>
        <source>Nothing is rated yet</source>
        <translation>Inget är bedömt ännu</translation>
    </message>
    <message>
        <source>Here you will see where the client stands, how far it is to the target, and what has moved since the last assessment.</source>
        <translation>Här ser du var kunden står, hur långt det är till målet och vad som har förändrats sedan förra bedömningen.</translation>
    </message>
    <message>
        <source>Make an assessment</source>
        <translation>Gör en bedömning</translation>
    </message>
    <message>
        <source>Go to the assessment</source>
        <translation>Gå till bedömningen</translation>
    </message>
</context>
<context>
    <name>EmptyStageCheck</name>
    <message>
        <source>No stage check yet</source>
        <translation>Ingen stadiekoll ännu</translation>
    </message>
    <message>
        <source>36 statements tell which of four stages the organisation has reached. One key answers each; it takes about five minutes. The sample client has one to look at.</source>
        <translation>36 påståenden visar vilket av fyra stadier organisationen har nått. Du svarar med en tangenttryckning på vart och ett, och det tar omkring fem minuter. Exempelkunden har en som du kan titta på.</translation>
    </message>
    <message>
        <source>Start a stage check</source>
        <translation>Börja en stadiekoll</translation>
    </message>
</context>
<context>
    <name>EmptyTeam</name>
    <message>
        <source>Who can do what, for how many hours a week, and what stops when somebody is away. Begin with one person; the owners of the action plan with hours are here already.</source>
        <translation>Vem som kan vad, hur många timmar i veckan, och vad som stannar när någon är borta. Börja med en person; handlingsplanens ansvariga med timmar finns redan här.</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>Lägg till den första personen</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>New entry</source>
        <translation>Nytt inlägg</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Inlägg</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Others, with commas</source>
        <translation>Andra, med komma</translation>
    </message>
    <message>
        <source>Platforms, with commas</source>
        <translation>Plattformar, med komma</translation>
    </message>
    <message>
        <source>Other platforms, with commas between</source>
        <translation>Andra plattformar med komma emellan</translation>
    </message>
    <message>
        <source>What you change here is for</source>
        <translation>Det du ändrar här gäller</translation>
    </message>
    <message>
        <source>this time only</source>
        <translation>bara den här gången</translation>
    </message>
    <message>
        <source>this time and those after it</source>
        <translation>den här gången och alla senare</translation>
    </message>
    <message>
        <source>all times</source>
        <translation>alla gånger</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>An entry needs a topic.</source>
        <translation>Ett inlägg behöver ett ämne.</translation>
    </message>
    <message>
        <source>What recurs needs a day to begin with.</source>
        <translation>Det som upprepas behöver en dag att börja på.</translation>
    </message>
</context>
<context>
    <name>EraseClientDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Radera för gott</translation>
    </message>
    <message>
        <source>Erase “{name}” for good?</source>
        <translation>Radera ”{name}” för gott?</translation>
    </message>
    <message>
        <source>This cannot be undone. These files go: {parts}.</source>
        <translation>Det går inte att ångra. Det här raderas: {parts}.</translation>
    </message>
    <message>
        <source>Files that are erased</source>
        <translation>Filer som raderas</translation>
    </message>
    <message>
        <source>What SomeDesk cannot reach</source>
        <translation>Det SomeDesk inte kommer åt</translation>
    </message>
    <message>
        <source>Type the name of the client to confirm: {name}</source>
        <translation>Bekräfta genom att skriva kundens namn: {name}</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Kundens namn</translation>
    </message>
    <message>
        <source>the client file</source>
        <translation>kundfilen</translation>
    </message>
    <message numerus="yes">
        <source>%n previous version(s)</source>
        <translation>
            <numerusform>%n tidigare version</numerusform>
            <numerusform>%n tidigare versioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n säkerhetskopia</numerusform>
            <numerusform>%n säkerhetskopior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable file(s) kept aside</source>
        <translation>
            <numerusform>%n oläslig fil som sparats undan</numerusform>
            <numerusform>%n oläsliga filer som sparats undan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the library’s trash</source>
        <translation>
            <numerusform>%n fil i bibliotekets papperskorg</numerusform>
            <numerusform>%n filer i bibliotekets papperskorg</numerusform>
        </translation>
    </message>
    <message>
        <source>What a sync service, a system backup or a colleague has kept; delete that yourself.</source>
        <translation>Det som en synkroniseringstjänst, systemets säkerhetskopiering eller en kollega har sparat; det får du rensa själv.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy or copies in the same folder</source>
        <translation>
            <numerusform>%n kopia i samma mapp</numerusform>
            <numerusform>%n kopior i samma mapp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) of an interrupted save</source>
        <translation>
            <numerusform>%n rest av en avbruten sparning</numerusform>
            <numerusform>%n rester av avbrutna sparningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports, exports and copies that you have saved elsewhere, sent or printed.</source>
        <translation>Rapporter, exporter och kopior som du har sparat på andra ställen, skickat eller skrivit ut.</translation>
    </message>
    <message>
        <source>What stays on the disk itself until it is written over. A passphrase or an encrypted disk helps.</source>
        <translation>Det som ligger kvar på själva disken tills det skrivs över. En lösenfras eller krypterad disk hjälper.</translation>
    </message>
    <message>
        <source>Copies that are under another passphrase.</source>
        <translation>Kopior som har en annan lösenfras.</translation>
    </message>
    <message>
        <source>Files that are not SomeDesk’s, though they lie among its own. They stay: {files}</source>
        <translation>Filer som ligger bland SomeDesks egna men inte har gjorts av SomeDesk. De blir kvar: {files}</translation>
    </message>
    <message>
        <source>Folders that cannot be opened: {folders}</source>
        <translation>Mappar som inte kan öppnas: {folders}</translation>
    </message>
    <message>
        <source>Backups in {folder}, which is not connected. Connect it first to erase those too.</source>
        <translation>Säkerhetskopior i {folder}, som inte är ansluten. Anslut den först om de också ska raderas.</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>“{name}” is erased. These files were not made by SomeDesk, and are still there: {files}</source>
        <translation>”{name}” är raderad. De här filerna har inte gjorts av SomeDesk och finns kvar: {files}</translation>
    </message>
    <message>
        <source>“{name}” is erased.</source>
        <translation>”{name}” är raderad.</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>Exporterat till {path}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>This client is open for reading only, so nothing can be imported.</source>
        <translation>Kundens fil är öppnad i skrivskyddat läge, så inget kan importeras.</translation>
    </message>
    <message>
        <source>Import edited actions</source>
        <translation>Importera redigerade åtgärder</translation>
    </message>
    <message>
        <source>The file says the same as the plan; there is nothing to import.</source>
        <translation>Filen säger detsamma som planen; det finns inget att importera.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) imported.</source>
        <translation>
            <numerusform>%n åtgärd har importerats.</numerusform>
            <numerusform>%n åtgärder har importerats.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
</context>
<context>
    <name>FigureEditing</name>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>”{name}” är borttaget.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy a column of values first.</source>
        <translation>Det finns ingen text i Urklipp. Kopiera först en kolumn med värden.</translation>
    </message>
    <message>
        <source>Import key figures</source>
        <translation>Importera nyckeltal</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Key figures</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>All key figures</source>
        <translation>Alla nyckeltal</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Key figures</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Add key figures</source>
        <translation>Lägg till nyckeltal</translation>
    </message>
    <message>
        <source>Choose among those that are ready, or make one of your own</source>
        <translation>Välj bland de färdiga eller gör ett eget</translation>
    </message>
    <message>
        <source>Import figures…</source>
        <translation>Importera siffror…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Search trends…</source>
        <translation>Söktrender…</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>Sida vid sida…</translation>
    </message>
    <message>
        <source>Posts…</source>
        <translation>Inlägg…</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Key figures as cards</source>
        <translation>Nyckeltal som kort</translation>
    </message>
    <message>
        <source>Key figures as a table</source>
        <translation>Nyckeltal som tabell</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Type a value… (V)</source>
        <translation>Skriv in ett värde… (V)</translation>
    </message>
    <message>
        <source>Paste values (Ctrl+V)</source>
        <translation>Klistra in värden (Ctrl+V)</translation>
    </message>
    <message>
        <source>Edit the key figure…</source>
        <translation>Redigera nyckeltalet…</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Ta bort (Del)</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Another kind of file</source>
        <translation>En annan filtyp</translation>
    </message>
    <message>
        <source>{path} was not written: what is saved here ends in {ending}. Choose another name.</source>
        <translation>{path} har inte sparats: filer som sparas här slutar på {ending}. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Write where the link leads?</source>
        <translation>Skriva dit länken leder?</translation>
    </message>
    <message>
        <source>{path} is a link that leads to {target}.</source>
        <translation>{path} är en länk som leder till {target}.</translation>
    </message>
    <message>
        <source>Write to that file</source>
        <translation>Skriv i den filen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Worth a look · {count}</source>
        <translation>Att titta på · {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing contradicts the advice.</source>
        <translation>Inget avviker från råden.</translation>
    </message>
    <message>
        <source>Set aside · {count}</source>
        <translation>Lagt åt sidan · {count}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Ignore because…</source>
        <translation>Lägg åt sidan, eftersom …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta upp igen</translation>
    </message>
    <message>
        <source>Hire</source>
        <translation>Anställ</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Lär upp</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Make an action</source>
        <translation>Gör en åtgärd</translation>
    </message>
</context>
<context>
    <name>FitBar</name>
    <message>
        <source>Suggest key figures…</source>
        <translation>Föreslå nyckeltal…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>“{metric}” cannot show whether the purpose “{purpose}” is served.</source>
        <translation>”{metric}” kan inte visa om syftet ”{purpose}” uppfylls.</translation>
    </message>
    <message>
        <source>No key figure follows the purpose “{purpose}”.</source>
        <translation>Inget nyckeltal följer syftet ”{purpose}”.</translation>
    </message>
</context>
<context>
    <name>FollowUpStrip</name>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>{step}: everything that was planned is done. Has level {level} been reached?</source>
        <translation>{step}: allt som var planerat är klart. Är nivå {level} nådd?</translation>
    </message>
    <message>
        <source>Rate it</source>
        <translation>Bedöm</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished action(s) from before the latest assessment</source>
        <translation>
            <numerusform>%n oavslutad åtgärd från tiden före den senaste bedömningen</numerusform>
            <numerusform>%n oavslutade åtgärder från tiden före den senaste bedömningen</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry over…</source>
        <translation>Ta med…</translation>
    </message>
</context>
<context>
    <name>FortnightCard</name>
    <message>
        <source>The next fortnight</source>
        <translation>De närmaste fjorton dagarna</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Plan entries</source>
        <translation>Planera inlägg</translation>
    </message>
    <message numerus="yes">
        <source>%n more in these two weeks</source>
        <translation>
            <numerusform>%n till under de två veckorna</numerusform>
            <numerusform>%n till under de två veckorna</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned for the next two weeks.</source>
        <translation>Inget är planerat för de närmaste två veckorna.</translation>
    </message>
    <message>
        <source>The calendar says what goes out, when, where and by whom. It is still empty.</source>
        <translation>Kalendern säger vad som ska ut, när, var och av vem. Den är fortfarande tom.</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>not applicable: {reason}</source>
        <translation>ej relevant: {reason}</translation>
    </message>
    <message>
        <source>click the cell that fits</source>
        <translation>klicka i rutan som stämmer</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>inte påbörjad</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>inte bedömd</translation>
    </message>
    <message>
        <source>Level {level}: {name}</source>
        <translation>Nivå {level}: {name}</translation>
    </message>
    <message>
        <source>{dimension}, level {level}, {name}</source>
        <translation>{dimension}, nivå {level}, {name}</translation>
    </message>
    <message>
        <source>Current level, on the way to the next</source>
        <translation>Nuvarande nivå, på väg till nästa</translation>
    </message>
    <message>
        <source>Current level</source>
        <translation>Nuvarande nivå</translation>
    </message>
    <message>
        <source>Level in {month}</source>
        <translation>Nivå i {month}</translation>
    </message>
</context>
<context>
    <name>GridToolbar</name>
    <message>
        <source>Target mode: clicks and digits set the target (T)</source>
        <translation>Målläge: klick och siffror sätter målet (T)</translation>
    </message>
    <message>
        <source>Show the whole grid at once</source>
        <translation>Visa hela matrisen på en gång</translation>
    </message>
    <message>
        <source>Show details beside the grid</source>
        <translation>Visa detaljer bredvid matrisen</translation>
    </message>
    <message>
        <source>More about this assessment</source>
        <translation>Mer om bedömningen</translation>
    </message>
    <message>
        <source>New assessment…</source>
        <translation>Ny bedömning…</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>Redigera uppgifter…</translation>
    </message>
    <message>
        <source>Delete this assessment</source>
        <translation>Ta bort bedömningen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal textstorlek</translation>
    </message>
    <message>
        <source>Clicks and digits set the target</source>
        <translation>Klick och siffror sätter målet</translation>
    </message>
    <message>
        <source>Clicks and digits set the level</source>
        <translation>Klick och siffror sätter nivån</translation>
    </message>
    <message>
        <source>Choose an assessment: {name}</source>
        <translation>Välj bedömning: {name}</translation>
    </message>
    <message>
        <source>Compare with: {month}</source>
        <translation>Jämför med: {month}</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Jämför med…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Make final</source>
        <translation>Gör slutlig</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Target mode</source>
        <translation>Målläge</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Help with rating</source>
        <translation>Hjälp med skattningen</translation>
    </message>
    <message>
        <source>Ask:</source>
        <translation>Fråga:</translation>
    </message>
    <message>
        <source>Level {level}: {name}</source>
        <translation>Nivå {level}: {name}</translation>
    </message>
    <message>
        <source>How to check:</source>
        <translation>Så kontrollerar ni:</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Example: {who}</source>
        <translation>Exempel: {who}</translation>
    </message>
</context>
<context>
    <name>GuidedDialog</name>
    <message>
        <source>One dimension at a time</source>
        <translation>En dimension i taget</translation>
    </message>
    <message>
        <source>{rated} of {count} rated. Digits rate and go on, the arrows only move, Esc leaves.</source>
        <translation>{rated} av {count} bedömda. Siffror bedömer och går vidare, pilarna flyttar bara, Esc går ut.</translation>
    </message>
    <message>
        <source>This assessment is final, or the file is read-only: the arrows only move, Esc leaves.</source>
        <translation>Bedömningen är slutlig eller filen är skrivskyddad: pilarna flyttar bara, Esc går ut.</translation>
    </message>
    <message>
        <source>There is no assessment yet.</source>
        <translation>Det finns ingen bedömning ännu.</translation>
    </message>
</context>
<context>
    <name>GuidedGrid</name>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} av {count}</translation>
    </message>
    <message>
        <source>What to look for: {text}</source>
        <translation>Titta efter: {text}</translation>
    </message>
    <message>
        <source>Ask:</source>
        <translation>Fråga:</translation>
    </message>
    <message>
        <source>For example: {text}</source>
        <translation>Till exempel: {text}</translation>
    </message>
    <message>
        <source>← Previous</source>
        <translation>← Föregående</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Nästa →</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>All have voted.</source>
        <translation>Alla har röstat.</translation>
    </message>
    <message>
        <source>Give the computer back.</source>
        <translation>Lämna tillbaka datorn.</translation>
    </message>
    <message>
        <source>Facilitator: hold Space for a second</source>
        <translation>Facilitator: håll ned mellanslag en sekund</translation>
    </message>
    <message>
        <source>Secret vote</source>
        <translation>Hemlig omröstning</translation>
    </message>
    <message>
        <source>Thank you. Your vote is in.</source>
        <translation>Tack. Din röst är lämnad.</translation>
    </message>
    <message>
        <source>Pass the computer on to {name}.</source>
        <translation>Ge datorn vidare till {name}.</translation>
    </message>
    <message>
        <source>Pass the computer on to the next person.</source>
        <translation>Ge datorn vidare till nästa person.</translation>
    </message>
    <message>
        <source>There is nothing to see on the screen.</source>
        <translation>Det finns inget att se på skärmen.</translation>
    </message>
    <message>
        <source>I am ready: hold Space for a second</source>
        <translation>Jag är redo: håll ned mellanslag en sekund</translation>
    </message>
    <message>
        <source>{n} of {count} have voted</source>
        <translation>{n} av {count} har röstat</translation>
    </message>
    <message>
        <source>Not here: the next one</source>
        <translation>Inte här: nästa</translation>
    </message>
    <message>
        <source>Back to the facilitator</source>
        <translation>Tillbaka till facilitatorn</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Det här följer med</translation>
    </message>
    <message>
        <source>Contact and notes about the client</source>
        <translation>Kontakt och anteckningar om kunden</translation>
    </message>
    <message>
        <source>Notes, evidence, confidence and votes in assessments, and who took part</source>
        <translation>Anteckningar, underlag, säkerhet och röster i bedömningarna, och vilka som deltog</translation>
    </message>
    <message>
        <source>Notes and progress log of the actions</source>
        <translation>Åtgärdernas anteckningar och förloppslogg</translation>
    </message>
    <message>
        <source>History: every change, who made it, when and why</source>
        <translation>Historik: varje ändring, vem som gjorde den, när och varför</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>Vem kan läsa den</translation>
    </message>
    <message>
        <source>Whoever knows a passphrase of its own</source>
        <translation>Den som kan kopians egen lösenfras</translation>
    </message>
    <message>
        <source>Anyone who has the file</source>
        <translation>Alla som har filen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Samma igen</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Välj plats…</translation>
    </message>
    <message>
        <source>If the copy comes back, “Merge from file” brings the two together.</source>
        <translation>Om kopian kommer tillbaka förs de två ihop med ”Slå samman med fil”.</translation>
    </message>
    <message>
        <source>The history is left out: it holds what else is left out. If the copy comes back, “Merge from file” brings the two together, and what was left out stays as it is with you.</source>
        <translation>Historiken följer inte med, för den innehåller det som har utelämnats. Om kopian kommer tillbaka förs de två ihop med ”Slå samman med fil”, och det utelämnade står kvar hos dig som det är.</translation>
    </message>
    <message>
        <source>Tell the passphrase in another way than the one by which the file goes.</source>
        <translation>Lämna lösenfrasen på ett annat sätt än det som filen skickas på.</translation>
    </message>
    <message>
        <source>The copy is not encrypted, whether or not your own file is.</source>
        <translation>Kopian är inte krypterad, även om din egen fil är det.</translation>
    </message>
    <message>
        <source>A passphrase has at least {count} characters.</source>
        <translation>En lösenfras har minst {count} tecken.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the passphrase again.</source>
        <translation>De två är inte lika. Skriv lösenfrasen igen.</translation>
    </message>
    <message>
        <source>A copy of this client for somebody else. Your own file stays as it is. All that is not listed here always goes along, such as ratings, targets, actions, people’s names, the calendar, the stage check and decisions from workshops. What is listed goes along if it is ticked.</source>
        <translation>En kopia av kunden till någon annan. Din egen fil förblir som den är. Allt som inte står i listan följer alltid med, t.ex. skattningar, mål, åtgärder, personers namn, kalendern, stadiekollen och beslut från workshoppar. Det som står i listan följer med om du bockar för det.</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>The copy lies at {path}. It opens with its passphrase alone.</source>
        <translation>Kopian finns i {path}. Den kan bara öppnas med sin lösenfras.</translation>
    </message>
    <message>
        <source>The copy lies at {path}. Anyone who has it can read it.</source>
        <translation>Kopian finns i {path}. Alla som har den kan läsa den.</translation>
    </message>
    <message>
        <source>This file lies outside your library, so “All clients” does not show it.</source>
        <translation>Filen ligger utanför ditt bibliotek, så ”Alla kunder” visar den inte.</translation>
    </message>
    <message>
        <source>Put a copy into the library</source>
        <translation>Lägg en kopia i biblioteket</translation>
    </message>
    <message>
        <source>A copy is in the library now: {name}. The other file stays as it is.</source>
        <translation>Nu finns en kopia i biblioteket: {name}. Den andra filen är som den var.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Öppna kopian</translation>
    </message>
</context>
<context>
    <name>HandsFields</name>
    <message>
        <source>Hands for level {level}</source>
        <translation>Händer för nivå {level}</translation>
    </message>
    <message>
        <source>{name}: one fewer</source>
        <translation>{name}: en färre</translation>
    </message>
    <message>
        <source>{name}: one more</source>
        <translation>{name}: en till</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Search help and word list</source>
        <translation>Sök i hjälp och ordlista</translation>
    </message>
    <message>
        <source>Contents of help</source>
        <translation>Hjälpens innehåll</translation>
    </message>
    <message>
        <source>Close help (Esc)</source>
        <translation>Stäng hjälpen (Esc)</translation>
    </message>
    <message>
        <source>Show beside the work</source>
        <translation>Visa bredvid arbetet</translation>
    </message>
    <message>
        <source>Show in a window of its own</source>
        <translation>Visa i ett eget fönster</translation>
    </message>
    <message>
        <source>Nothing found. Try a shorter word.</source>
        <translation>Inget hittades. Prova ett kortare ord.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) found</source>
        <translation>
            <numerusform>%n ämne hittat</numerusform>
            <numerusform>%n ämnen hittade</numerusform>
        </translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Ordlista</translation>
    </message>
    <message>
        <source>All {count} rules</source>
        <translation>Alla {count} regler</translation>
    </message>
</context>
<context>
    <name>HistoryDetails</name>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>What the change did</source>
        <translation>Vad ändringen innebar</translation>
    </message>
    <message>
        <source>What exactly was changed is no longer known.</source>
        <translation>Det går inte längre att se exakt vad som ändrades.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tillagd</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>borttagen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>No change fits. Empty the fields above to see all of them.</source>
        <translation>Ingen ändring hittades. Töm fälten ovanför för att se alla.</translation>
    </message>
    <message>
        <source>Nothing has been changed since this file was made, or since it began to keep a history.</source>
        <translation>Inget har ändrats sedan filen skapades, eller sedan den började föra historik.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>Show the client as it was then</source>
        <translation>Visa kunden som den var då</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>Återställ denna version</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>Ange varför…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
</context>
<context>
    <name>HistoryFilterBar</name>
    <message>
        <source>All kinds</source>
        <translation>Alla typer</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Utan namn</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alla personer</translation>
    </message>
    <message>
        <source>Only “{name}”</source>
        <translation>Bara ”{name}”</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>Bara det markerade</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Sök i historiken</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Typ av post</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
</context>
<context>
    <name>HoldingDialog</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>0 – nothing</source>
        <translation>0 – inget</translation>
    </message>
    <message>
        <source>1 – has tried it</source>
        <translation>1 – har provat</translation>
    </message>
    <message>
        <source>2 – with help</source>
        <translation>2 – med hjälp</translation>
    </message>
    <message>
        <source>3 – alone</source>
        <translation>3 – på egen hand</translation>
    </message>
    <message>
        <source>4 – well</source>
        <translation>4 – bra</translation>
    </message>
    <message>
        <source>5 – can teach others</source>
        <translation>5 – kan lära andra</translation>
    </message>
    <message>
        <source>Back-up: steps in when others are away</source>
        <translation>Reserv: kliver in när andra är borta</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Search clients… {keys}</source>
        <translation>Sök kunder… {keys}</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Sök kunder</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Senaste</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Öppna fil…</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Ny kund</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>läser in…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln kund</numerusform>
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
        <translation>Jämför kunder…</translation>
    </message>
    <message>
        <source>Deleted clients…</source>
        <translation>Borttagna kunder…</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortera efter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Last assessment</source>
        <translation>Senaste bedömning</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Ny här?</translation>
    </message>
    <message>
        <source>Start here leads your own organisation from a first question to a plan of the first month. Or open the sample client and walk through an assessment in three minutes. Who advises others makes a client of each. Each is one file in the library folder, and stays on this computer.</source>
        <translation>Börja här leder er egen organisation från en första fråga till en plan för den första månaden. Eller öppna exempelkunden och gå igenom en bedömning på tre minuter. Den som ger andra råd skapar en kund för var och en. Varje kund är en fil i biblioteksmappen och stannar på den här datorn.</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Börja här</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Öppna exemplet</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Ny kund</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Öppna fil…</translation>
    </message>
    <message>
        <source>No client found</source>
        <translation>Ingen kund hittades</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Visa alla kunder</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Biblioteket kan inte läsas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Välj en annan mapp…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) found</source>
        <translation>
            <numerusform>%Ln kund hittades</numerusform>
            <numerusform>%Ln kunder hittades</numerusform>
        </translation>
    </message>
    <message>
        <source>No client’s name contains “{text}”.</source>
        <translation>Ingen kund har ”{text}” i namnet.</translation>
    </message>
</context>
<context>
    <name>ImportActionsDialog</name>
    <message>
        <source>Import edited actions</source>
        <translation>Importera redigerade åtgärder</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
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
        <translation>Skillnader</translation>
    </message>
    <message>
        <source>Choose a field to read it whole: here as it is in the plan …</source>
        <translation>Välj ett fält för att läsa hela texten: här som den är i planen …</translation>
    </message>
    <message>
        <source>… and here as it is in the file.</source>
        <translation>… och här som den är i filen.</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Rader som hoppas över</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) changed</source>
        <translation>
            <numerusform>%n åtgärd ändrad</numerusform>
            <numerusform>%n åtgärder ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the file</source>
        <translation>
            <numerusform>%n finns inte längre i filen</numerusform>
            <numerusform>%n finns inte längre i filen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed until you apply it. Tick what is to be applied.</source>
        <translation>Inget ändras förrän du tillämpar det. Bocka för det som ska med.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read and are left out:</source>
        <translation>
            <numerusform>%Ln rad kan inte läsas och hoppas över:</numerusform>
            <numerusform>%Ln rader kan inte läsas och hoppas över:</numerusform>
        </translation>
    </message>
    <message>
        <source>What is only there to be read is left as it is in SomeDesk:</source>
        <translation>Det som bara är till för läsning förblir som det är i SomeDesk:</translation>
    </message>
    <message>
        <source>Unknown columns are skipped: {names}.</source>
        <translation>Okända kolumner hoppas över: {names}.</translation>
    </message>
    <message>
        <source>Unknown sheets are skipped: {names}.</source>
        <translation>Okända blad hoppas över: {names}.</translation>
    </message>
    <message>
        <source>Columns that are missing stay as they are in the plan: {names}.</source>
        <translation>Kolumner som saknas förblir som de är i planen: {names}.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>on the plan</source>
        <translation>i planen</translation>
    </message>
    <message>
        <source>no longer there: tick to delete it</source>
        <translation>finns inte kvar: bocka för om den ska tas bort</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n action(s)</source>
        <translation>
            <numerusform>Tillämpa på %n åtgärd</numerusform>
            <numerusform>Tillämpa på %n åtgärder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportAnswersDialog</name>
    <message>
        <source>Import answers</source>
        <translation>Importera svar</translation>
    </message>
    <message>
        <source>Answers from {program}</source>
        <translation>Svar från {program}</translation>
    </message>
    <message>
        <source>Answers from a table</source>
        <translation>Svar från en tabell</translation>
    </message>
    <message numerus="yes">
        <source>%n respondent(s) in the file.</source>
        <translation>
            <numerusform>%n svarande i filen.</numerusform>
            <numerusform>%n svarande i filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the 36 statements has a column.</source>
        <translation>
            <numerusform>%n av de 36 påståendena har en kolumn.</numerusform>
            <numerusform>%n av de 36 påståendena har en kolumn.</numerusform>
        </translation>
    </message>
    <message>
        <source>They come into the stage check of {date}, beside what was agreed.</source>
        <translation>De hamnar i stadiekollen från {date}, bredvid de gemensamma svaren.</translation>
    </message>
    <message>
        <source>Anonymous: no names, no times, shown only together</source>
        <translation>Anonymt: inga namn, inga tider, visas bara samlat</translation>
    </message>
    <message>
        <source>With a name or a number</source>
        <translation>Med namn eller nummer</translation>
    </message>
    <message>
        <source>Answers are anonymous: names and times in the file are not kept.</source>
        <translation>Svaren är anonyma: namn och tider i filen sparas inte.</translation>
    </message>
    <message>
        <source>Names and times in the file are kept.</source>
        <translation>Namn och tider i filen sparas.</translation>
    </message>
    <message>
        <source>Choose now: after the first answer it stays so for everybody.</source>
        <translation>Välj nu: efter det första svaret gäller det för alla.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelämnat</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln answer(s)</source>
        <translation>
            <numerusform>Importera %Ln svarande</numerusform>
            <numerusform>Importera %Ln svarande</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>The names of the columns stand in row</source>
        <translation>Kolumnernas namn står på rad</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>What each column is, and the first rows of the file</source>
        <translation>Vad varje kolumn är, och filens första rader</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>What the column “{name}” is</source>
        <translation>Vad kolumnen ”{name}” är</translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s) would come. Untick what is not to.</source>
        <translation>
            <numerusform>%Ln inlägg skulle läggas in. Avmarkera det som inte ska med.</numerusform>
            <numerusform>%Ln inlägg skulle läggas in. Avmarkera dem som inte ska med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is here already as it is.</source>
        <translation>
            <numerusform>%Ln finns redan här som det är.</numerusform>
            <numerusform>%Ln finns redan här som de är.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln entry(s)</source>
        <translation>
            <numerusform>Importera %Ln inlägg</numerusform>
            <numerusform>Importera %Ln inlägg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportEntriesDialog</name>
    <message>
        <source>Import entries</source>
        <translation>Importera inlägg</translation>
    </message>
    <message>
        <source>Entries that would come</source>
        <translation>Inlägg som skulle läggas in</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelämnat</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
</context>
<context>
    <name>ImportFigures</name>
    <message>
        <source>Reading the file …</source>
        <translation>Läser filen …</translation>
    </message>
    <message>
        <source>Import key figures</source>
        <translation>Importera nyckeltal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>The chosen one becomes</source>
        <translation>Den valda serien blir</translation>
    </message>
    <message>
        <source>Values that differ take the place of those that there are</source>
        <translation>Värden som skiljer sig ersätter dem som finns</translation>
    </message>
    <message>
        <source>Remember this set-up for files of the source</source>
        <translation>Kom ihåg kolumnvalen för filer från den här källan</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Filens första rader</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>En annan fil…</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Som igenkänd</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>Recognised: {source}. {why}</source>
        <translation>Igenkänd: {source}. {why}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) without a time are left out.</source>
        <translation>
            <numerusform>%Ln inlägg utan tidpunkt hoppas över.</numerusform>
            <numerusform>%Ln inlägg utan tidpunkt hoppas över.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln post(s)</source>
        <translation>
            <numerusform>Ta med %Ln inlägg</numerusform>
            <numerusform>Ta med %Ln inlägg</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark new definitions: {breaks}</source>
        <translation>Markera nya definitioner: {breaks}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln värde</numerusform>
            <numerusform>%Ln värden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln inlägg</numerusform>
            <numerusform>%Ln inlägg</numerusform>
        </translation>
    </message>
    <message>
        <source>Import {values} and {posts}</source>
        <translation>Importera {values} och {posts}</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln post(s)</source>
        <translation>
            <numerusform>Importera %Ln inlägg</numerusform>
            <numerusform>Importera %Ln inlägg</numerusform>
        </translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>nytt: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln value(s)</source>
        <translation>
            <numerusform>Importera %Ln värde</numerusform>
            <numerusform>Importera %Ln värden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) to import</source>
        <translation>
            <numerusform>%Ln rad att importera</numerusform>
            <numerusform>%Ln rader att importera</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Inget nytt</translation>
    </message>
    <message>
        <source>Answer first</source>
        <translation>Svara först</translation>
    </message>
    <message>
        <source>pass over</source>
        <translation>hoppa över</translation>
    </message>
    <message>
        <source>Say what its columns are…</source>
        <translation>Ange själv vad kolumnerna är…</translation>
    </message>
</context>
<context>
    <name>ImportLog</name>
    <message>
        <source>Imports of key figures</source>
        <translation>Importer av nyckeltal</translation>
    </message>
    <message>
        <source>Choose an import to see what taking it back would do.</source>
        <translation>Välj en import för att se vad det skulle innebära att återta den.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Återta</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>New, changed, equal</source>
        <translation>Nya, ändrade, lika</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) would go</source>
        <translation>
            <numerusform>%Ln värde skulle försvinna</numerusform>
            <numerusform>%Ln värden skulle försvinna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be as before</source>
        <translation>
            <numerusform>%Ln skulle bli som förut</numerusform>
            <numerusform>%Ln skulle bli som förut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since would stay</source>
        <translation>
            <numerusform>%Ln som ändrats sedan dess skulle vara kvar</numerusform>
            <numerusform>%Ln som ändrats sedan dess skulle vara kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) would go</source>
        <translation>
            <numerusform>%Ln inlägg skulle försvinna</numerusform>
            <numerusform>%Ln inlägg skulle försvinna</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReadings</name>
    <message>
        <source>How “{column}” is read</source>
        <translation>Så läses ”{column}”</translation>
    </message>
    <message>
        <source>How numbers are read</source>
        <translation>Så läses tal</translation>
    </message>
    <message>
        <source>The other way does not fit: {fits} of {cells} cells could be read.</source>
        <translation>Det andra sättet passar inte: {fits} av {cells} celler kunde läsas.</translation>
    </message>
    <message>
        <source>{sample} is a decimal number: {value}</source>
        <translation>{sample} är ett decimaltal: {value}</translation>
    </message>
    <message>
        <source>{sample} is a whole number: {value}</source>
        <translation>{sample} är ett heltal: {value}</translation>
    </message>
    <message>
        <source>{sample} means {example}</source>
        <translation>{sample} betyder {example}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) would fall away</source>
        <translation>
            <numerusform>%Ln cell skulle falla bort</numerusform>
            <numerusform>%Ln celler skulle falla bort</numerusform>
        </translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dagen</translation>
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
        <translation>Rader som utelämnas</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopiera listan</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Spara listan…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln rad utelämnas</numerusform>
            <numerusform>%Ln rader utelämnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>The list was copied.</source>
        <translation>Listan är kopierad.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Spara listan</translation>
    </message>
    <message>
        <source>{file} – left out</source>
        <translation>{file} – utelämnat</translation>
    </message>
    <message>
        <source>The list was saved as {path}.</source>
        <translation>Listan är sparad som {path}.</translation>
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
        <translation>Importera svar</translation>
    </message>
    <message numerus="yes">
        <source>%n respondent(s) imported.</source>
        <translation>
            <numerusform>%n svarande importerad.</numerusform>
            <numerusform>%n svarande importerade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody in the file is there already.</source>
        <translation>Alla i filen finns redan.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Current level</source>
        <translation>Nuvarande nivå</translation>
    </message>
    <message>
        <source>Evidence, and its date</source>
        <translation>Underlag och datum</translation>
    </message>
    <message>
        <source>What was said, and why this level</source>
        <translation>Vad som sades och varför just den nivån</translation>
    </message>
    <message>
        <source>Document, figure or link</source>
        <translation>Dokument, siffra eller länk</translation>
    </message>
    <message>
        <source>Date of the evidence</source>
        <translation>Underlagets datum</translation>
    </message>
    <message>
        <source>Take the level away</source>
        <translation>Ta bort nivån</translation>
    </message>
    <message>
        <source>Take the target away</source>
        <translation>Ta bort målet</translation>
    </message>
    <message>
        <source>Take the confidence away</source>
        <translation>Ta bort säkerheten</translation>
    </message>
    <message>
        <source>← → level · ↑ ↓ dimension · 1–{most} set current · Shift+1–{most} set target · + on the way · N note</source>
        <translation>← → nivå · ↑ ↓ dimension · 1–{most} sätter nuvarande · Skift+1–{most} sätter mål · + på väg · N&#xa0;anteckning</translation>
    </message>
    <message>
        <source>On the way to level {level}</source>
        <translation>På väg till nivå {level}</translation>
    </message>
    <message>
        <source>Not applicable: {reason}</source>
        <translation>Ej relevant: {reason}</translation>
    </message>
</context>
<context>
    <name>JumpDialog</name>
    <message>
        <source>Jump to</source>
        <translation>Gå till</translation>
    </message>
    <message>
        <source>Page, dimension, action, client or command</source>
        <translation>Sida, dimension, åtgärd, kund eller kommando</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”. Look for a page, a dimension, an action, an assessment, a client or a command.</source>
        <translation>Inget hittades för ”{text}”. Sök efter en sida, en dimension, en åtgärd, en bedömning, en kund eller ett kommando.</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>Question of the strategy</source>
        <translation>Fråga i strategin</translation>
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
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Inlägg</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Move between cells</source>
        <translation>Gå mellan rutorna</translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation>Mellanslag, Enter</translation>
    </message>
    <message>
        <source>Set the current level to the cell</source>
        <translation>Sätt rutan som nuvarande nivå</translation>
    </message>
    <message>
        <source>Set the current level</source>
        <translation>Sätt nuvarande nivå</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>Sätt målet</translation>
    </message>
    <message>
        <source>Target mode: clicks and digits set the target</source>
        <translation>Målläge: klick och siffror sätter målet</translation>
    </message>
    <message>
        <source>On the way to the next level</source>
        <translation>På väg till nästa nivå</translation>
    </message>
    <message>
        <source>Not applicable, with a reason</source>
        <translation>Ej relevant, med skäl</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Clear the rating</source>
        <translation>Ta bort skattningen</translation>
    </message>
    <message>
        <source>Clear the target</source>
        <translation>Ta bort målet</translation>
    </message>
    <message>
        <source>Write a note; Esc goes back to the grid</source>
        <translation>Skriv en anteckning; Esc går tillbaka till matrisen</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + mushjul</translation>
    </message>
    <message>
        <source>Zoom the grid</source>
        <translation>Zooma matrisen</translation>
    </message>
    <message>
        <source>Stage check: to the next without an answer</source>
        <translation>Stadiekoll: till nästa utan svar</translation>
    </message>
    <message>
        <source>Strategy: next question, Alt+Left the one before</source>
        <translation>Strategi: nästa fråga, Alt+Vänster den föregående</translation>
    </message>
    <message>
        <source>Team: skill, back-up, make an action</source>
        <translation>Team: kunnande, reserv, gör en åtgärd</translation>
    </message>
    <message>
        <source>Responsibilities: set or clear a letter</source>
        <translation>Ansvarsmatris: sätt eller ta bort en bokstav</translation>
    </message>
    <message>
        <source>Action plan: change the cell</source>
        <translation>Handlingsplan: ändra fältet</translation>
    </message>
    <message>
        <source>W</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Key figures: type a value</source>
        <translation>Nyckeltal: skriv in ett värde</translation>
    </message>
    <message>
        <source>Key figures: paste values</source>
        <translation>Nyckeltal: klistra in värden</translation>
    </message>
    <message>
        <source>Calendar: new entry</source>
        <translation>Kalender: nytt inlägg</translation>
    </message>
    <message>
        <source>Calendar: month</source>
        <translation>Kalender: månad</translation>
    </message>
    <message>
        <source>Calendar: week</source>
        <translation>Kalender: vecka</translation>
    </message>
    <message>
        <source>Calendar: list</source>
        <translation>Kalender: lista</translation>
    </message>
    <message>
        <source>Calendar: move the entry by a day</source>
        <translation>Kalender: flytta inlägget en dag</translation>
    </message>
    <message>
        <source>Reports: save the PDF</source>
        <translation>Rapporter: spara rapporten som PDF</translation>
    </message>
</context>
<context>
    <name>LevelsTold</name>
    <message>
        <source>The figure before and after each step of its dimension</source>
        <translation>Siffran före och efter varje steg i dimensionen</translation>
    </message>
    <message>
        <source>Assessment of</source>
        <translation>Bedömning den</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Medelvärde före</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>Medelvärde efter</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mätningar</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Vad det säger</translation>
    </message>
    <message>
        <source>Nothing to compare yet: choose the dimension that this key figure serves, and rate it in at least two assessments.</source>
        <translation>Det finns inget att jämföra än: välj den dimension som nyckeltalet hör till och bedöm den i minst två bedömningar.</translation>
    </message>
    <message>
        <source>What was measured before and after, not what caused it: something else may have happened at the same time. Below {least} measurements that count on their own, nothing is said of the difference. No correlation is shown: two lines that only rise nearly always seem to belong together.</source>
        <translation>Här står vad som mättes före och efter, inte orsaken: något annat kan ha hänt samtidigt. Med färre än {least} mätningar som räknas för sig sägs inget om skillnaden. Ingen korrelation visas: två linjer som bara stiger tycks nästan alltid höra ihop.</translation>
    </message>
    <message numerus="yes">
        <source>too few to say (about %n on their own)</source>
        <translation>
            <numerusform>för få för att säga något (cirka %n räknas för sig)</numerusform>
            <numerusform>för få för att säga något (cirka %n räknas för sig)</numerusform>
        </translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>ingen skillnad</translation>
    </message>
    <message>
        <source>higher after</source>
        <translation>högre efter</translation>
    </message>
    <message>
        <source>lower after</source>
        <translation>lägre efter</translation>
    </message>
    <message>
        <source>{what} (about {n} on their own)</source>
        <translation>{what} (cirka {n} räknas för sig)</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>What the instruments say to each other</source>
        <translation>Vad verktygen säger om varandra</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>Alla…</translation>
    </message>
    <message>
        <source>Nothing contradicts anything else; {count} rules were tried.</source>
        <translation>Inget motsäger något annat; {count} regler har prövats.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mer…</translation>
    </message>
    <message>
        <source>More about: {sentence}</source>
        <translation>Mer om: {sentence}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Put aside: {sentence} Reason: {reason}</source>
        <translation>Lagd åt sidan: {sentence} Skäl: {reason}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back: {sentence}</source>
        <translation>Ta tillbaka: {sentence}</translation>
    </message>
    <message>
        <source>How this works</source>
        <translation>Så fungerar det</translation>
    </message>
    <message>
        <source>All rules ({count})…</source>
        <translation>Alla regler ({count})…</translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n motsägelse</numerusform>
            <numerusform>%n motsägelser</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} put aside</source>
        <translation>{count} lagda åt sidan</translation>
    </message>
    <message>
        <source>Neither side is called wrong: talk about it.</source>
        <translation>Ingen sida kallas fel: prata om det.</translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
    <message>
        <source>What the instruments say to each other</source>
        <translation>Vad verktygen säger om varandra</translation>
    </message>
    <message>
        <source>Why both may be right</source>
        <translation>Varför båda kan stämma</translation>
    </message>
    <message>
        <source>What usually mends it</source>
        <translation>Vad som brukar hjälpa</translation>
    </message>
    <message>
        <source>Why it is put aside</source>
        <translation>Varför den läggs åt sidan</translation>
    </message>
    <message>
        <source>At odds: {count}</source>
        <translation>Motsäger varandra: {count}</translation>
    </message>
    <message>
        <source>The rules about ratings know the built-in model only, and are off.</source>
        <translation>Reglerna om skattningar gäller bara den inbyggda modellen och är avstängda.</translation>
    </message>
    <message>
        <source>Put aside: {count}</source>
        <translation>Lagt åt sidan: {count}</translation>
    </message>
    <message>
        <source>More than a year apart, so something may have changed since</source>
        <translation>Mer än ett år emellan, så något kan ha förändrats</translation>
    </message>
    <message>
        <source>Where several say the same, the assessment is more certain</source>
        <translation>Där flera säger samma sak är bedömningen säkrare</translation>
    </message>
    <message>
        <source>Nothing contradicts anything else.</source>
        <translation>Inget motsäger något annat.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>Put aside because …</source>
        <translation>Läggs åt sidan eftersom …</translation>
    </message>
    <message numerus="yes">
        <source>Put aside %n day(s) ago</source>
        <translation>
            <numerusform>Lagd åt sidan för %n dag sedan</numerusform>
            <numerusform>Lagd åt sidan för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>Put aside today</source>
        <translation>Lagd åt sidan i dag</translation>
    </message>
</context>
<context>
    <name>LockedBanner</name>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Filen är öppnad i skrivskyddat läge.</translation>
    </message>
    <message>
        <source>This assessment is final and can only be read.</source>
        <translation>Bedömningen är slutlig och kan bara läsas.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Öppna igen</translation>
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
        <translation>Logotyp</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Sidfot</translation>
    </message>
    <message>
        <source>Such as {colour}</source>
        <translation>T.ex. {colour}</translation>
    </message>
    <message>
        <source>Who prepared the report</source>
        <translation>Vem som har gjort rapporten</translation>
    </message>
    <message>
        <source>“Confidential”, or your own words</source>
        <translation>”Konfidentiellt” eller egna ord</translation>
    </message>
    <message>
        <source>Title colour</source>
        <translation>Rubrikfärg</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Inledning</translation>
    </message>
    <message>
        <source>A few words of your own, if you like</source>
        <translation>Några egna ord, om du vill</translation>
    </message>
    <message>
        <source>The report’s usual title</source>
        <translation>Rapportens vanliga titel</translation>
    </message>
    <message>
        <source>Confidentiality label</source>
        <translation>Sekretessmärkning</translation>
    </message>
    <message>
        <source>Mark as confidential</source>
        <translation>Märk som konfidentiell</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>From the settings</source>
        <translation>Från inställningarna</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>A picture of its own</source>
        <translation>En egen bild</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Välj en bild…</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Välj logotyp</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>The client is as it was then.</source>
        <translation>Kunden är som den var då.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Tillbaka till nu</translation>
    </message>
    <message>
        <source>Saving makes this file yours alone</source>
        <translation>När filen sparas kan bara du öppna den</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Öppna skrivskyddad</translation>
    </message>
    <message>
        <source>Work in it all the same</source>
        <translation>Arbeta i den ändå</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportera historiken</translation>
    </message>
    <message>
        <source>The history was exported to {path}.</source>
        <translation>Historiken har exporterats till {path}.</translation>
    </message>
</context>
<context>
    <name>LostNeeds</name>
    <message>
        <source>Their platform was removed in another version of the file. Choose where they belong, or remove them.</source>
        <translation>Deras plattform togs bort i en annan version av filen. Välj var de hör hemma, eller ta bort dem.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Choose a platform</source>
        <translation>Välj en plattform</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Nothing was opened: one client is open at a time. Drop one file.</source>
        <translation>Inget öppnades: bara en kund är öppen åt gången. Släpp bara en fil.</translation>
    </message>
</context>
<context>
    <name>MarkEditor</name>
    <message>
        <source>Mark on the time axis</source>
        <translation>Märke på tidsaxeln</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Show with all key figures</source>
        <translation>Visa vid alla nyckeltal</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Uses of social media</source>
        <translation>Användning av sociala medier</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>nobody accountable</source>
        <translation>ingen är ytterst ansvarig</translation>
    </message>
    <message numerus="yes">
        <source>%n accountable</source>
        <translation>
            <numerusform>%n ytterst ansvarig</numerusform>
            <numerusform>%n ytterst ansvariga</numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>inte vald</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Comparing…</source>
        <translation>Jämför…</translation>
    </message>
    <message>
        <source>the file now</source>
        <translation>filen nu</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>Jämför och slå samman</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Öppen här</translation>
    </message>
    <message>
        <source>In the file now</source>
        <translation>I filen nu</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Det som skiljer</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Skillnader</translation>
    </message>
    <message>
        <source>This file is of another client, “{name}”. Merge only if you are sure that both are the same.</source>
        <translation>Filen hör till en annan kund, ”{name}”. Slå bara samman om du är säker på att det är samma kund.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln skillnad</numerusform>
            <numerusform>%Ln skillnader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed on both sides</source>
        <translation>
            <numerusform>%Ln ändrad på båda sidor</numerusform>
            <numerusform>%Ln ändrade på båda sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>What only one side has changed is taken from that side.</source>
        <translation>Det som bara ena sidan har ändrat tas från den sidan.</translation>
    </message>
    <message>
        <source>It is not known when the two versions diverged, so what is filled in is taken before what is empty.</source>
        <translation>Det är okänt när de två versionerna började skilja sig åt, så det ifyllda går före det tomma.</translation>
    </message>
    <message>
        <source>Left and Right arrow take a side. Nothing is changed until you merge; a backup is made first.</source>
        <translation>Vänster- och högerpil väljer sida. Inget ändras förrän du slår samman; en säkerhetskopia görs först.</translation>
    </message>
    <message>
        <source>Take all from here</source>
        <translation>Ta allt härifrån</translation>
    </message>
    <message>
        <source>Take all from the other</source>
        <translation>Ta allt från den andra</translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation>Enligt förslag</translation>
    </message>
    <message>
        <source>Only what both sides have changed</source>
        <translation>Bara det som båda sidor har ändrat</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Kopiera lista</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Spara lista…</translation>
    </message>
    <message>
        <source>What is not kept</source>
        <translation>Det som inte behålls</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå samman</translation>
    </message>
    <message numerus="yes">
        <source>Not kept: %Ln value(s). They are also kept in the history.</source>
        <translation>
            <numerusform>Behålls inte: %Ln värde. Det finns kvar i historiken.</numerusform>
            <numerusform>Behålls inte: %Ln värden. De finns kvar i historiken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: every value is kept.</source>
        <translation>Inget går förlorat: alla värden behålls.</translation>
    </message>
</context>
<context>
    <name>MergeTree</name>
    <message>
        <source>The whole of it</source>
        <translation>Alltihop</translation>
    </message>
    <message>
        <source>{name} – changed on both sides</source>
        <translation>{name} – ändrat på båda sidor</translation>
    </message>
    <message>
        <source>{name} – new on both sides, both can be kept</source>
        <translation>{name} – nytt på båda sidor, båda kan behållas</translation>
    </message>
    <message>
        <source>taken: {value}</source>
        <translation>väljs: {value}</translation>
    </message>
    <message>
        <source>not taken: {value}</source>
        <translation>väljs inte: {value}</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>not there</source>
        <translation>finns inte</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n skattning</numerusform>
            <numerusform>%n skattningar</numerusform>
        </translation>
    </message>
    <message>
        <source>there</source>
        <translation>finns</translation>
    </message>
    <message>
        <source>here</source>
        <translation>här</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>borttagen</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Another program has changed the file while it was open here. Nothing is lost.</source>
        <translation>Ett annat program har ändrat filen medan den var öppen här. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Show what is in it now</source>
        <translation>Visa vad som finns i den nu</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Jämför och slå samman…</translation>
    </message>
    <message>
        <source>There is another version of this client in the same folder: {names}</source>
        <translation>I samma mapp finns en annan version av kunden: {names}</translation>
    </message>
    <message>
        <source>Merge from file</source>
        <translation>Slå samman med fil</translation>
    </message>
    <message>
        <source>This client is open for reading only, so nothing can be merged.</source>
        <translation>Kundens fil är öppnad i skrivskyddat läge, så inget kan slås samman.</translation>
    </message>
    <message>
        <source>Both versions say the same; there is nothing to merge.</source>
        <translation>Versionerna säger detsamma; det finns inget att slå samman.</translation>
    </message>
    <message>
        <source>Not kept when merging:</source>
        <translation>Behölls inte vid sammanslagningen:</translation>
    </message>
    <message>
        <source>Merged with {file}.</source>
        <translation>Sammanslagen med {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) not kept: they are in the history.</source>
        <translation>
            <numerusform>%Ln värde behölls inte: det finns i historiken.</numerusform>
            <numerusform>%Ln värden behölls inte: de finns i historiken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Spara lista</translation>
    </message>
    <message>
        <source>The list was saved as {path}.</source>
        <translation>Listan har sparats som {path}.</translation>
    </message>
</context>
<context>
    <name>MetricDetails</name>
    <message>
        <source>Show the dimension’s level</source>
        <translation>Visa dimensionens nivå</translation>
    </message>
    <message>
        <source>Edit the key figure…</source>
        <translation>Redigera nyckeltalet…</translation>
    </message>
    <message>
        <source>Type a value…</source>
        <translation>Skriv in ett värde…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>New target…</source>
        <translation>Nytt mål…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Överge</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Mark on the time axis…</source>
        <translation>Märke på tidsaxeln…</translation>
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
        <translation>Tidsaxel</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Före och efter</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gäller</translation>
    </message>
    <message>
        <source>new definition</source>
        <translation>ny definition</translation>
    </message>
    <message>
        <source>for all key figures</source>
        <translation>vid alla nyckeltal</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
</context>
<context>
    <name>MetricEditor</name>
    <message>
        <source>New key figure</source>
        <translation>Nytt nyckeltal</translation>
    </message>
    <message>
        <source>Edit the key figure</source>
        <translation>Redigera nyckeltalet</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>the first measurement</source>
        <translation>den första mätningen</translation>
    </message>
    <message>
        <source>what imported files call it</source>
        <translation>vad importerade filer kallar det</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no purpose</comment>
        <translation>inget</translation>
    </message>
</context>
<context>
    <name>MetricFilterBar</name>
    <message>
        <source>All purposes</source>
        <translation>Alla syften</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alla avdelningar</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hur långt tillbaka</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n månad</numerusform>
            <numerusform>%n månader</numerusform>
        </translation>
    </message>
    <message>
        <source>From the first one</source>
        <translation>Från den första</translation>
    </message>
    <message>
        <source>Show the dimension’s level</source>
        <translation>Visa dimensionens nivå</translation>
    </message>
    <message>
        <source>The level of the dimension that a key figure serves, as steps behind its line</source>
        <translation>Nivån för den dimension som nyckeltalet hör till, som steg bakom linjen</translation>
    </message>
</context>
<context>
    <name>MonthStep</name>
    <message>
        <source>What do you publish in the first four weeks?</source>
        <translation>Vad publicerar ni de första fyra veckorna?</translation>
    </message>
    <message>
        <source>One topic a week is enough to begin with. The actions get dates that fit your hours.</source>
        <translation>Ett ämne i veckan räcker till att börja med. Åtgärderna får datum som passar era timmar.</translation>
    </message>
    <message>
        <source>Print the plan on two pages…</source>
        <translation>Skriv ut planen på två sidor…</translation>
    </message>
    <message>
        <source>Who makes the posts?</source>
        <translation>Vem gör inläggen?</translation>
    </message>
    <message>
        <source>Week {number}, {day}</source>
        <translation>Vecka {number}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) in the calendar of these weeks</source>
        <translation>
            <numerusform>%Ln inlägg i kalendern för de här veckorna</numerusform>
            <numerusform>%Ln inlägg i kalendern för de här veckorna</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveEntriesDialog</name>
    <message>
        <source>Move entries</source>
        <translation>Flytta inlägg</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) chosen. Of a series, only the chosen times are moved.</source>
        <translation>
            <numerusform>%Ln inlägg är valt. Av en serie flyttas bara de valda gångerna.</numerusform>
            <numerusform>%Ln inlägg är valda. Av en serie flyttas bara de valda gångerna.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hur många</translation>
    </message>
    <message>
        <source>Days or weeks</source>
        <translation>Dagar eller veckor</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>veckor</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>later</source>
        <translation>senare</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidigare</translation>
    </message>
    <message>
        <source>Move their deadlines as well</source>
        <translation>Flytta även dagarna då de ska vara klara</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
</context>
<context>
    <name>MovedCard</name>
    <message>
        <source>What moved</source>
        <translation>Förändringar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Utveckling</translation>
    </message>
    <message>
        <source>As soon as there are two assessments, this shows what moved between them.</source>
        <translation>När det finns två bedömningar visas här vad som har förändrats mellan dem.</translation>
    </message>
    <message>
        <source>What moved since {day}</source>
        <translation>Förändringar sedan {day}</translation>
    </message>
    <message>
        <source>up</source>
        <translation>upp</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ned</translation>
    </message>
    <message>
        <source>Unchanged: {names}</source>
        <translation>Oförändrat: {names}</translation>
    </message>
    <message>
        <source>Not rated both times: {names}</source>
        <translation>Inte bedömt båda gångerna: {names}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>NeedCell</name>
    <message>
        <source>+ Add, or write why not</source>
        <translation>+ Lägg till, eller skriv varför inte</translation>
    </message>
</context>
<context>
    <name>NeedEditor</name>
    <message>
        <source>Not here, because…</source>
        <translation>Inte här, eftersom …</translation>
    </message>
    <message>
        <source>Why not here</source>
        <translation>Varför inte här</translation>
    </message>
    <message>
        <source>Back to the table (Esc)</source>
        <translation>Tillbaka till tabellen (Esc)</translation>
    </message>
</context>
<context>
    <name>NeedsTable</name>
    <message>
        <source>Add platforms above; target groups stand in the question before this one.</source>
        <translation>Lägg till plattformar ovan; målgrupperna står i frågan före den här.</translation>
    </message>
    <message>
        <source>Enter opens a place, arrows go to the others. An empty place can say why you are not there.</source>
        <translation>Enter öppnar ett fält, pilarna går till de andra. Ett tomt fält kan säga varför ni inte är där.</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Ny kund</translation>
    </message>
    <message>
        <source>Language of the reports</source>
        <translation>Rapportspråk</translation>
    </message>
    <message>
        <source>Sector (optional)</source>
        <translation>Bransch (valfritt)</translation>
    </message>
    <message>
        <source>The client is the organisation being assessed, which may be your own.</source>
        <translation>Kunden är den organisation som bedöms; det kan vara er egen.</translation>
    </message>
    <message>
        <source>Retail, municipality, association …</source>
        <translation>Handel, kommun, förening …</translation>
    </message>
    <message>
        <source>Start with an assessment</source>
        <translation>Börja med en bedömning</translation>
    </message>
    <message>
        <source>First assessment</source>
        <translation>Första bedömningen</translation>
    </message>
    <message>
        <source>Create client</source>
        <translation>Skapa kund</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>The next best thing</source>
        <translation>Bästa nästa steg</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Alla förslag</translation>
    </message>
    <message>
        <source>Add to plan</source>
        <translation>Lägg till i planen</translation>
    </message>
    <message>
        <source>Why this: from {value} to the target {target}, weight {weight}, {hours} hours of work. Nothing else gains more for the work, and nothing has to be done before it.</source>
        <translation>Varför just detta: från {value} till målet {target}, vikt {weight}, insats {hours} tim. Inget annat ger mer i förhållande till insatsen, och inget måste göras före.</translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>Next: the overview</source>
        <translation>Därefter: översikten</translation>
    </message>
    <message>
        <source>Next · Page Down</source>
        <translation>Därefter · Page Down</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} av {count}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Det som kommer härnäst</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Next steps to level {level}</source>
        <translation>Nästa steg mot nivå {level}</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>There are none while the dimension is not applicable.</source>
        <translation>Inga så länge dimensionen inte är relevant.</translation>
    </message>
    <message>
        <source>Set the current level first.</source>
        <translation>Sätt nuvarande nivå först.</translation>
    </message>
    <message>
        <source>The highest level is reached.</source>
        <translation>Den högsta nivån är nådd.</translation>
    </message>
    <message>
        <source>There are no suggestions for this step. You can write your own on the action plan.</source>
        <translation>Det finns inga förslag för det här steget. Du kan skriva egna i handlingsplanen.</translation>
    </message>
    <message>
        <source>{hours} h · {role}</source>
        <translation>{hours} tim · {role}</translation>
    </message>
    <message>
        <source>✓ On the action plan</source>
        <translation>✓ I handlingsplanen</translation>
    </message>
    <message>
        <source>+ Add to action plan</source>
        <translation>+ Lägg till i handlingsplanen</translation>
    </message>
</context>
<context>
    <name>NotApplicableDialog</name>
    <message>
        <source>Why does “{dimension}” not apply? It then counts in no score.</source>
        <translation>Varför är ”{dimension}” inte relevant? Dimensionen räknas då inte in i någon poäng.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>OpenProblemDialog</name>
    <message>
        <source>The file could not be opened</source>
        <translation>Filen kunde inte öppnas</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Öppna skrivskyddad</translation>
    </message>
    <message>
        <source>Open the version before, read-only</source>
        <translation>Öppna förra versionen skrivskyddad</translation>
    </message>
    <message>
        <source>Work in a copy</source>
        <translation>Arbeta i en kopia</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Säkerhetskopior…</translation>
    </message>
    <message>
        <source>Salvage what can be read</source>
        <translation>Rädda det som går att läsa</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj en fil…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>Öppna ändå</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>The previous one</source>
        <translation>Den föregående</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no assessment</comment>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>No assessment yet</source>
        <translation>Ingen bedömning ännu</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Rapportspråk</translation>
    </message>
    <message>
        <source>Second language beside it</source>
        <translation>Parallellt språk</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Jämför med</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no language</comment>
        <translation>Inget</translation>
    </message>
    <message>
        <source>With ratings (else blank)</source>
        <translation>Med skattningar (annars tom)</translation>
    </message>
    <message>
        <source>Without the ratings the poster is blank, for a workshop</source>
        <translation>Utan skattningarna är affischen tom, för workshop</translation>
    </message>
    <message>
        <source>Report options</source>
        <translation>Rapportens innehåll</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n bedömning</numerusform>
            <numerusform>%n bedömningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>“{title}” is on the plan.</source>
        <translation>”{title}” är tillagd i planen.</translation>
    </message>
    <message>
        <source>It is shown again.</source>
        <translation>Den visas igen.</translation>
    </message>
</context>
<context>
    <name>OwnOrganisationDialog</name>
    <message>
        <source>Start here</source>
        <translation>Börja här</translation>
    </message>
    <message>
        <source>What is your organisation called?</source>
        <translation>Vad heter er organisation?</translation>
    </message>
    <message>
        <source>Five steps lead to a plan for the first month, in under 40 minutes. Stop whenever you like: everything is saved, and stays on this computer.</source>
        <translation>Fem steg leder till en plan för den första månaden på under 40 minuter. Ta paus när ni vill: allt är sparat och stannar på den här datorn.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
</context>
<context>
    <name>OwnerField</name>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Type paper ballots in</source>
        <translation>Skriv in röstsedlar</translation>
    </message>
    <message>
        <source>For each sheet its number, a digit for each dimension (a dash for no vote), and the sum if it stands there; Enter. The sheets themselves are printed on the page of reports.</source>
        <translation>För varje ark: numret, en siffra för varje dimension (ett streck där ingen röst lagts) och summan om den står där; sedan Enter. Själva arken skrivs ut på sidan med rapporter.</translation>
    </message>
    <message>
        <source>First typist</source>
        <translation>Första inskrivningen</translation>
    </message>
    <message>
        <source>Second typist, to be compared</source>
        <translation>Andra inskrivningen, för jämförelse</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Rows that were typed</source>
        <translation>Rader som skrivits in</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Ta bort raden</translation>
    </message>
    <message>
        <source>Count these ballots</source>
        <translation>Räkna röstsedlarna</translation>
    </message>
    <message>
        <source>Sheet {number} was typed again: the newer row counts.</source>
        <translation>Ark {number} är inskrivet igen: den nya raden gäller.</translation>
    </message>
    <message>
        <source>Both typists have the same.</source>
        <translation>De två inskrivningarna är lika.</translation>
    </message>
    <message>
        <source>To be looked at again: {numbers}</source>
        <translation>Behöver ses över igen: {numbers}</translation>
    </message>
</context>
<context>
    <name>ParkingPanel</name>
    <message>
        <source>Parking lot · {n}</source>
        <translation>Parkering · {n}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Type, and press Enter</source>
        <translation>Skriv och tryck Enter</translation>
    </message>
    <message>
        <source>Put in the parking lot</source>
        <translation>Ställ på parkeringen</translation>
    </message>
    <message>
        <source>Agreed action</source>
        <translation>Överenskommen åtgärd</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <source>Who sees to it, then Enter</source>
        <translation>Vem som ordnar det, sedan Enter</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Vem som ordnar det</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Who takes part</source>
        <translation>Vilka deltar</translation>
    </message>
    <message>
        <source>Names are for you alone; nobody needs one. Whoever leads the workshop can vote like the others.</source>
        <translation>Namnen är bara för dig, och ingen behöver ett. Den som leder workshoppen kan rösta som de andra.</translation>
    </message>
    <message>
        <source>Names, one a line</source>
        <translation>Namn, ett på varje rad</translation>
    </message>
    <message>
        <source>And so many without a name</source>
        <translation>Dessutom så många utan namn</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>Röstsedlar</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>utan namn</translation>
    </message>
    <message>
        <source>with names, shown at the end</source>
        <translation>med namn, som visas i slutet</translation>
    </message>
    <message>
        <source>This cannot be changed any more: a vote has fallen.</source>
        <translation>Det går inte att ändra längre: någon har röstat.</translation>
    </message>
    <message>
        <source>This can be changed until the first vote falls.</source>
        <translation>Det går att ändra tills den första har röstat.</translation>
    </message>
    <message>
        <source>How long voting takes</source>
        <translation>Så lång tid tar omröstningen</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with everyone waiting</source>
        <translation>
            <numerusform>varav %n då alla väntar</numerusform>
            <numerusform>varav %n då alla väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>As soon as it is said how many take part, this says how long it takes.</source>
        <translation>När antalet deltagare är angivet står det här hur lång tid det tar.</translation>
    </message>
    <message>
        <source>For {people} and {dimensions}; the agenda has {minutes}.</source>
        <translation>För {people} och {dimensions}; dagordningen är på {minutes}.</translation>
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
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be recovered, by you or by anyone. Write it down and keep it in a safe place.</source>
        <translation>En bortglömd lösenfras kan inte återskapas, varken av dig eller någon annan. Skriv ned den och förvara den säkert.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>With a passphrase the client’s file, the version before it and its backups are encrypted: without the passphrase nobody can read them.</source>
        <translation>Med en lösenfras krypteras kundens fil, den föregående versionen och säkerhetskopiorna: utan lösenfrasen kan ingen läsa dem.</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Nuvarande lösenfras</translation>
    </message>
    <message>
        <source>Repeat the new one</source>
        <translation>Upprepa den nya</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Show name, score and dates among my clients without the passphrase</source>
        <translation>Visa namn, poäng och datum bland mina kunder utan lösenfrasen</translation>
    </message>
    <message>
        <source>The name of the file can always be read. Files exported earlier, copies kept elsewhere and what a synchronised folder keeps of earlier versions stay as they are.</source>
        <translation>Filens namn kan alltid läsas. Tidigare exporterade filer, kopior på andra ställen och äldre versioner i en synkroniserad mapp förblir som de är.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Sätt lösenfras</translation>
    </message>
    <message>
        <source>Remove passphrase</source>
        <translation>Ta bort lösenfras</translation>
    </message>
    <message>
        <source>Five or more words that do not belong together are easy to remember.</source>
        <translation>Fem eller fler ord som inte hör ihop är lätta att minnas.</translation>
    </message>
    <message>
        <source>Easy to guess. Five or more words that do not belong together are easy to remember.</source>
        <translation>Lätt att gissa. Fem eller fler ord som inte hör ihop är lätta att minnas.</translation>
    </message>
    <message>
        <source>Hard to guess for a person, not for a machine with much time. Add a word or two.</source>
        <translation>Svår att gissa för en människa, men inte för en maskin med gott om tid. Lägg till ett ord eller två.</translation>
    </message>
    <message>
        <source>Hard to guess.</source>
        <translation>Svår att gissa.</translation>
    </message>
    <message>
        <source>Type the passphrase that the client has now.</source>
        <translation>Skriv kundens nuvarande lösenfras.</translation>
    </message>
    <message>
        <source>A passphrase has at least {count} characters.</source>
        <translation>En lösenfras har minst {count} tecken.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase again.</source>
        <translation>De två är inte lika. Skriv den nya lösenfrasen igen.</translation>
    </message>
</context>
<context>
    <name>PasteValues</name>
    <message>
        <source>Paste values of “{name}”</source>
        <translation>Klistra in värden för ”{name}”</translation>
    </message>
    <message>
        <source>Period of the first value</source>
        <translation>Period för det första värdet</translation>
    </message>
    <message>
        <source>Lines that were pasted</source>
        <translation>Rader som klistrades in</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) can be taken.</source>
        <translation>
            <numerusform>%Ln rad kan tas med.</numerusform>
            <numerusform>%Ln rader kan tas med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are left out; the list says why.</source>
        <translation>
            <numerusform>%Ln rad utelämnas; listan säger varför.</numerusform>
            <numerusform>%Ln rader utelämnas; listan säger varför.</numerusform>
        </translation>
    </message>
    <message>
        <source>No more than {most} lines are read.</source>
        <translation>Högst {most} rader läses.</translation>
    </message>
    <message>
        <source>The lines do not say which period they are of: enter that of the first value.</source>
        <translation>Det framgår inte av raderna vilken period de gäller: ange den period som det första värdet hör till.</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln value(s)</source>
        <translation>
            <numerusform>Ta med %Ln värde</numerusform>
            <numerusform>Ta med %Ln värden</numerusform>
        </translation>
    </message>
    <message>
        <source>(until now {value})</source>
        <translation>(hittills {value})</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>The report is being made…</source>
        <translation>Rapporten skapas…</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Förhandsvisning av rapporten</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Sum</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>skill {skill}</source>
        <translation>kunnande {skill}</translation>
    </message>
    <message>
        <source>back-up</source>
        <translation>reserv</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>{load} h, week not given</source>
        <translation>{load} tim, vecka inte angiven</translation>
    </message>
    <message>
        <source>{load} of {week} h</source>
        <translation>{load} av {week} tim</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>behövs inte</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>valfri</translation>
    </message>
    <message>
        <source>needs {hours} h, skill {skill}</source>
        <translation>kräver {hours} tim, kunnande {skill}</translation>
    </message>
    <message>
        <source>about half</source>
        <translation>omkring hälften</translation>
    </message>
    <message>
        <source>one asks, one finds</source>
        <translation>en frågar, en hämtar</translation>
    </message>
</context>
<context>
    <name>PeopleRow</name>
    <message>
        <source>has left</source>
        <translation>har gått</translation>
    </message>
    <message>
        <source>has voted</source>
        <translation>har röstat</translation>
    </message>
    <message>
        <source>has not voted</source>
        <translation>har inte röstat</translation>
    </message>
    <message>
        <source>does not vote</source>
        <translation>röstar inte</translation>
    </message>
    <message>
        <source>take the vote back</source>
        <translation>ta tillbaka rösten</translation>
    </message>
    <message>
        <source>is back</source>
        <translation>är tillbaka</translation>
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
        <translation>Spara</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>A name, a firm, or a role for now</source>
        <translation>Ett namn, ett företag eller tills vidare en roll</translation>
    </message>
    <message>
        <source>– as long as nobody has said it</source>
        <translation>– så länge ingen har sagt det</translation>
    </message>
    <message>
        <source>The action plan lays its work out in the same hours a week, and on the same days off.</source>
        <translation>Handlingsplanen lägger arbetet på samma timmar i veckan och undviker samma lediga dagar.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Away for a while…</source>
        <translation>Borta en tid…</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>not begun</source>
        <translation>inte påbörjad</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Läget</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbete</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Uppföljning</translation>
    </message>
</context>
<context>
    <name>PlanCounts</name>
    <message numerus="yes">
        <source>%n action(s) added.</source>
        <translation>
            <numerusform>%n åtgärd har lagts till.</numerusform>
            <numerusform>%n åtgärder har lagts till.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) deleted.</source>
        <translation>
            <numerusform>%n åtgärd har tagits bort.</numerusform>
            <numerusform>%n åtgärder har tagits bort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n mål är satt. Ångra med Ctrl+Z.</numerusform>
            <numerusform>%n mål är satta. Ångra med Ctrl+Z.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanEditing</name>
    <message>
        <source>“{title}” is on the plan.</source>
        <translation>”{title}” är tillagd i planen.</translation>
    </message>
    <message>
        <source>“{title}” recurs: the next time is on the plan, due {day}.</source>
        <translation>”{title}” upprepas: nästa gång är inlagd i planen och förfaller {day}.</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (kopia)</translation>
    </message>
    <message>
        <source>“{title}” is deleted.</source>
        <translation>”{title}” är borttagen.</translation>
    </message>
    <message>
        <source>The dates are on the plan.</source>
        <translation>Datumen är införda i planen.</translation>
    </message>
    <message>
        <source>New action…</source>
        <translation>Ny åtgärd…</translation>
    </message>
    <message>
        <source>{done} Give it a due date and an owner.</source>
        <translation>{done} Sätt förfallodatum och ansvarig.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigera…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicera</translation>
    </message>
    <message>
        <source>Let the planner choose the dates</source>
        <translation>Låt planeringen välja datum</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
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
            <numerusform>%n åtgärd</numerusform>
            <numerusform>%n åtgärder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n försenad</numerusform>
            <numerusform>%n försenade</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tavla</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Ansvariga</translation>
    </message>
    <message>
        <source>Hours by owner and week</source>
        <translation>Timmar per ansvarig och vecka</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>New action (Ctrl+Enter in the list)</source>
        <translation>Ny åtgärd (Ctrl+Enter i listan)</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Ny åtgärd</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Go to the assessment</source>
        <translation>Gå till bedömningen</translation>
    </message>
    <message>
        <source>Suggestions come from the gap between now and the target. There is no assessment yet.</source>
        <translation>Förslagen utgår från avståndet mellan nu och målet. Det finns ingen bedömning ännu.</translation>
    </message>
    <message>
        <source>Make an assessment</source>
        <translation>Gör en bedömning</translation>
    </message>
    <message>
        <source>This maturity model has no catalogue of suggestions; actions are written by hand.</source>
        <translation>Mognadsmodellen har inga färdiga förslag; skriv åtgärderna själv.</translation>
    </message>
    <message>
        <source>No target is set in this assessment, so there is no gap to close.</source>
        <translation>Inget mål är satt i bedömningen, så det finns inget avstånd att minska.</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>Sätt mål</translation>
    </message>
    <message>
        <source>Nothing is rated in this assessment, so there is no gap to close.</source>
        <translation>Ingen dimension är bedömd, så det finns inget avstånd att minska.</translation>
    </message>
    <message>
        <source>No dimension has both a rating and a target, so there is no gap to close.</source>
        <translation>Ingen dimension har både skattning och mål, så det finns inget avstånd att minska.</translation>
    </message>
    <message>
        <source>What is rated has reached its target. Targets without a rating bring suggestions once rated.</source>
        <translation>Det som är bedömt har nått sitt mål. Mål utan skattning ger förslag när skattningen är gjord.</translation>
    </message>
    <message>
        <source>Every target is reached. Higher targets bring new suggestions.</source>
        <translation>Alla mål är nådda. Högre mål ger nya förslag.</translation>
    </message>
    <message>
        <source>Everything that was suggested is on the plan.</source>
        <translation>Alla förslag finns redan i planen.</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Skapa rapporten</translation>
    </message>
    <message>
        <source>No target is set. With the {hours} available, these could come next: {steps}.</source>
        <translation>Inga mål är satta. Med de {hours} som finns kan nästa steg vara: {steps}.</translation>
    </message>
    <message>
        <source>Set these targets</source>
        <translation>Sätt de här målen</translation>
    </message>
</context>
<context>
    <name>PostsTold</name>
    <message>
        <source>All platforms</source>
        <translation>Alla plattformar</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Efter veckodag</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Efter typ</translation>
    </message>
    <message>
        <source>Each post</source>
        <translation>Varje inlägg</translation>
    </message>
    <message>
        <source>Posts by weekday</source>
        <translation>Inlägg efter veckodag</translation>
    </message>
    <message>
        <source>Posts by kind</source>
        <translation>Inlägg efter typ</translation>
    </message>
    <message>
        <source>Delete the chosen posts</source>
        <translation>Ta bort de valda inläggen</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln post(s) into the calendar</source>
        <translation>
            <numerusform>Lägg %Ln inlägg i kalendern</numerusform>
            <numerusform>Lägg %Ln inlägg i kalendern</numerusform>
        </translation>
    </message>
    <message>
        <source>No posts yet. Files of posts, such as Meta’s, LinkedIn’s or X’s, bring them.</source>
        <translation>Inga inlägg än. De kommer med filer över inlägg, till exempel från Meta, LinkedIn eller X.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln inlägg</numerusform>
            <numerusform>%Ln inlägg</numerusform>
        </translation>
    </message>
    <message>
        <source>Interactions per post</source>
        <translation>Interaktioner per inlägg</translation>
    </message>
    <message>
        <source>Measured of them</source>
        <translation>Varav mätta</translation>
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
        <translation>Sparat {time} ✓</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Inte sparat</translation>
    </message>
    <message>
        <source>Another program has the keyboard. Click here, or the remote talks to that one.</source>
        <translation>Ett annat program har tangentbordet. Klicka här, annars styr fjärrkontrollen det programmet.</translation>
    </message>
    <message>
        <source>Page Up, Page Down: back, on · Space: show votes · 0–5: decide · B: dark · T: timer · P: park · Ctrl+Z: undo</source>
        <translation>Page Up, Page Down: bakåt, framåt · Mellanslag: visa röster · 0–5: besluta · B: mörk · T: klocka · P: parkera · Ctrl+Z: ångra</translation>
    </message>
    <message>
        <source>All keys  ?</source>
        <translation>Alla tangenter  ?</translation>
    </message>
    <message>
        <source>Help  F1</source>
        <translation>Hjälp  F1</translation>
    </message>
</context>
<context>
    <name>PresenterHead</name>
    <message>
        <source>no screen of its own</source>
        <translation>ingen egen skärm</translation>
    </message>
    <message>
        <source>a window, to share in a call</source>
        <translation>ett fönster, att dela i ett onlinemöte</translation>
    </message>
    <message>
        <source>Swap screens  S</source>
        <translation>Byt skärmar  S</translation>
    </message>
    <message>
        <source>What the room sees  S</source>
        <translation>Det rummet ser  S</translation>
    </message>
    <message>
        <source>readable to {n} picture heights</source>
        <translation>läsbart på {n} bildhöjders avstånd</translation>
    </message>
    <message>
        <source>readable to {metres} m: the last row cannot read all</source>
        <translation>läsbart till {metres} m: sista raden kan inte läsa allt</translation>
    </message>
    <message>
        <source>the last row reads all (to {metres} m)</source>
        <translation>sista raden kan läsa allt (till {metres} m)</translation>
    </message>
    <message>
        <source>readable to {metres} m</source>
        <translation>läsbart till {metres} m</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>The room’s screen</source>
        <translation>Rummets skärm</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Avsluta…</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message numerus="yes">
        <source>%n vote(s) missing. Press Space again to show those that are there.</source>
        <translation>
            <numerusform>%n röst saknas. Tryck på mellanslag igen för att visa dem som finns.</numerusform>
            <numerusform>%n röster saknas. Tryck på mellanslag igen för att visa dem som finns.</numerusform>
        </translation>
    </message>
    <message>
        <source>Workshop – only for you</source>
        <translation>Workshop – bara för dig</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Det rummet ser</translation>
    </message>
    <message>
        <source>Secret vote</source>
        <translation>Hemlig omröstning</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>This client is open for reading only, so no workshop can be held on it.</source>
        <translation>Kundens fil är skrivskyddad, så ingen workshop kan hållas.</translation>
    </message>
    <message>
        <source>A workshop needs an assessment that is a draft: make a new one first.</source>
        <translation>En workshop kräver en bedömning som är ett utkast: gör en ny först.</translation>
    </message>
    <message>
        <source>A workshop is being held</source>
        <translation>En workshop pågår</translation>
    </message>
    <message>
        <source>This system did not promise to stay awake: switch its sleep off for now.</source>
        <translation>Systemet har inte lovat att hålla sig vaket: stäng av viloläget så länge.</translation>
    </message>
    <message>
        <source>Everything that was voted, decided and noted is saved. The room’s screen goes dark.</source>
        <translation>Allt som har röstats, beslutats och antecknats är sparat. Rummets skärm blir mörk.</translation>
    </message>
    <message>
        <source>End the workshop?</source>
        <translation>Avsluta workshoppen?</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>The workshop is over, and all of it is saved.</source>
        <translation>Workshoppen är slut, och allt är sparat.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minnesanteckningar</translation>
    </message>
</context>
<context>
    <name>PreviewZoom</name>
    <message>
        <source>Whole page</source>
        <translation>Hela sidan</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Sidbredd</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Utveckling</translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n bedömning</numerusform>
            <numerusform>%n bedömningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Assessment shown</source>
        <translation>Bedömning som visas</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>jämfört med</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Jämfört med</translation>
    </message>
    <message>
        <source>Earlier assessment to compare with</source>
        <translation>Tidigare bedömning att jämföra med</translation>
    </message>
    <message>
        <source>Compare two assessments…</source>
        <translation>Jämför två bedömningar…</translation>
    </message>
    <message>
        <source>Show where the plan leads</source>
        <translation>Visa vart planen leder</translation>
    </message>
    <message>
        <source>The profile when every open action that raises a dimension is done</source>
        <translation>Profilen när alla öppna åtgärder som höjer en dimension är klara</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Areas over time</source>
        <translation>Områden över tid</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Värmekarta</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>kept</source>
        <translation>hållet</translation>
    </message>
    <message>
        <source>partly kept</source>
        <translation>delvis hållet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>på väg</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>inte hållet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>okänt</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Promised and kept</source>
        <translation>Lovat och hållet</translation>
    </message>
    <message>
        <source>How is this worked out?</source>
        <translation>Hur räknas det fram?</translation>
    </message>
    <message>
        <source>Promised and kept, dimension by dimension</source>
        <translation>Lovat och hållet, dimension för dimension</translation>
    </message>
    <message>
        <source>The assessment of {month} is still a draft. Its targets can change, so nothing has been promised yet. Make it final to hold later assessments against it.</source>
        <translation>Bedömningen från {month} är fortfarande ett utkast. Målen kan ändras, så inget är lovat ännu. Gör den slutlig för att mäta senare bedömningar mot den.</translation>
    </message>
    <message>
        <source>No targets were set in {month}, so nothing was promised.</source>
        <translation>Inga mål sattes i {month}, så inget lovades.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set in {month}: {kept} kept, {partly} partly kept, {missed} missed.</source>
        <translation>
            <numerusform>%n mål satt i {month}. Hållna: {kept}, delvis hållna: {partly}, inte hållna: {missed}.</numerusform>
            <numerusform>%n mål satta i {month}. Hållna: {kept}, delvis hållna: {partly}, inte hållna: {missed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set in {month}: {kept} kept, {under_way} under way.</source>
        <translation>
            <numerusform>%n mål satt i {month}. Hållna: {kept}, på väg: {under_way}.</numerusform>
            <numerusform>%n mål satta i {month}. Hållna: {kept}, på väg: {under_way}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No date was set for them.</source>
        <translation>Inget datum har satts för dem.</translation>
    </message>
    <message>
        <source>They are to be met by {date}.</source>
        <translation>De ska vara nådda senast {date}.</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be told, because a rating is missing.</source>
        <translation>
            <numerusform>%n kan inte avgöras, eftersom en skattning saknas.</numerusform>
            <numerusform>%n kan inte avgöras, eftersom en skattning saknas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Förut</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Lovat</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>inte bedömd</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen finns i Urklipp.</translation>
    </message>
</context>
<context>
    <name>PromisesExplained</name>
    <message>
        <source>Calculation</source>
        <translation>Beräkning</translation>
    </message>
    <message>
        <source>How promises compare with results</source>
        <translation>Så jämförs löften med resultat</translation>
    </message>
    <message>
        <source>A promise is a target in the final assessment of {earlier}. In {later} it is kept if the level has reached the target. Before the date of the targets, and without one, all others are under way; from that date on they are partly kept if the level has risen, and otherwise missed.

Share of the way that is covered: (is now − was) ÷ (promised − was).</source>
        <translation>Ett löfte är ett mål i den slutliga bedömningen från {earlier}. I {later} är det hållet om nivån har nått målet. Före målens datum, och när inget datum finns, är alla andra på väg; från det datumet är de delvis hållna om nivån har stigit, och annars inte hållna.

Så stor del av vägen är tillryggalagd: (är nu − var) / (utlovat − var).</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Share covered</source>
        <translation>Andel av vägen</translation>
    </message>
    <message>
        <source>not rated now</source>
        <translation>inte bedömd nu</translation>
    </message>
    <message>
        <source>not rated before; {now}, promised {target}</source>
        <translation>inte bedömd förut; {now}, lovat {target}</translation>
    </message>
    <message>
        <source>was at the target already; is now {now}</source>
        <translation>var redan vid målet; är nu {now}</translation>
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
        <translation>Föreslå datum</translation>
    </message>
    <message>
        <source>Dates that were set by hand stay and keep their hours; the rest goes by priority and by what waits for what. Choose a row to read why. Nothing changes until you accept; F2 or a double click changes a priority.</source>
        <translation>Datum som har satts för hand står kvar och behåller sina timmar; resten följer prioriteten och vad som väntar på vad. Välj en rad för att läsa varför. Inget ändras förrän du godtar; F2 eller ett dubbelklick ändrar prioriteten.</translation>
    </message>
    <message>
        <source>Proposed dates</source>
        <translation>Föreslagna datum</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>Current dates</source>
        <translation>Nuvarande datum</translation>
    </message>
    <message>
        <source>Trial proposal</source>
        <translation>Provförslag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Without room or date</source>
        <translation>Utan plats eller datum</translation>
    </message>
    <message>
        <source>Overloaded weeks</source>
        <translation>Överbelastade veckor</translation>
    </message>
    <message>
        <source>Late or in conflict</source>
        <translation>För sent eller i konflikt</translation>
    </message>
    <message>
        <source>Undo the trial</source>
        <translation>Ångra provet</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n date change(s)</source>
        <translation>
            <numerusform>Godta %n datumändring</numerusform>
            <numerusform>Godta %n datumändringar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Föreslaget</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>ingen ansvarig</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>får inte plats</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>som nu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n dag senare</numerusform>
            <numerusform>%n dagar senare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n dag tidigare</numerusform>
            <numerusform>%n dagar tidigare</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} too few before the due date</source>
        <translation>{hours} saknas före förfallodatumet</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag för sent</numerusform>
            <numerusform>%n dagar för sent</numerusform>
        </translation>
    </message>
    <message>
        <source>how long does it take?</source>
        <translation>hur lång tid tar det?</translation>
    </message>
    <message>
        <source>begins before what it waits for is done</source>
        <translation>börjar innan det den väntar på är klart</translation>
    </message>
    <message>
        <source>waits for something that does not fit</source>
        <translation>väntar på något som inte får plats</translation>
    </message>
    <message>
        <source>its owner has no hours</source>
        <translation>den ansvariga har inga timmar</translation>
    </message>
    <message>
        <source>no room within a year</source>
        <translation>ingen plats inom ett år</translation>
    </message>
    <message>
        <source>dates set by hand</source>
        <translation>datum satta för hand</translation>
    </message>
    <message>
        <source>start set by hand</source>
        <translation>start satt för hand</translation>
    </message>
    <message>
        <source>due date set by hand</source>
        <translation>förfallodatum satt för hand</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>This client is open for reading only, so its passphrase cannot be changed.</source>
        <translation>Kundens fil är öppnad i skrivskyddat läge, så lösenfrasen kan inte ändras.</translation>
    </message>
    <message>
        <source>The passphrase is being changed. Wait a moment, and try again.</source>
        <translation>Lösenfrasen håller på att ändras. Vänta ett ögonblick och försök igen.</translation>
    </message>
    <message>
        <source>The client is encrypted. From now on it opens with its passphrase alone.</source>
        <translation>Kundens fil är krypterad. Från och med nu öppnas den bara med lösenfrasen.</translation>
    </message>
    <message>
        <source>The passphrase is removed: anyone who has the file can read the client.</source>
        <translation>Lösenfrasen är borttagen: alla som har filen kan läsa den.</translation>
    </message>
    <message>
        <source>The client is encrypted, but these copies of it could not be. Delete them, or try again:</source>
        <translation>Kundens fil är krypterad, men de här kopiorna kunde inte krypteras. Ta bort dem eller försök igen:</translation>
    </message>
    <message>
        <source>The passphrase is removed, but these copies still have it:</source>
        <translation>Lösenfrasen är borttagen, men de här kopiorna har den kvar:</translation>
    </message>
    <message>
        <source>Not every copy could be reached</source>
        <translation>Alla kopior gick inte att nå</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>PublicHolidaysChoice</name>
    <message>
        <source>5 June</source>
        <translation>5 juni</translation>
    </message>
    <message>
        <source>1 May</source>
        <translation>1 maj</translation>
    </message>
    <message>
        <source>Proposed by the client’s language. They count from when you save.</source>
        <translation>Föreslås utifrån kundens språk. De gäller när du sparar.</translation>
    </message>
    <message>
        <source>24 and 31 December</source>
        <translation>24 och 31 december</translation>
    </message>
    <message>
        <source>Midsummer, Christmas and New Year’s Eve</source>
        <translation>Midsommar-, jul- och nyårsafton</translation>
    </message>
    <message>
        <source>these two from noon</source>
        <translation>dessa två från lunch</translation>
    </message>
    <message>
        <source>5 June and 1 May are half days: half of the hours of that day are worked</source>
        <translation>5 juni och 1 maj är halva lediga dagar: man arbetar halva dagen</translation>
    </message>
</context>
<context>
    <name>QuestionFoot</name>
    <message>
        <source>Previous</source>
        <translation>Föregående</translation>
    </message>
    <message>
        <source>Previous question (Alt+←)</source>
        <translation>Föregående fråga (Alt+←)</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nästa fråga</translation>
    </message>
    <message>
        <source>Next question (Alt+→ or Ctrl+Enter)</source>
        <translation>Nästa fråga (Alt+→ eller Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Skip to the next unanswered</source>
        <translation>Hoppa till nästa obesvarade</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Hide examples</source>
        <translation>Dölj exempel</translation>
    </message>
    <message>
        <source>Show examples</source>
        <translation>Visa exempel</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>In your own words</source>
        <translation>Med era egna ord</translation>
    </message>
    <message>
        <source>Key point, at most {n} words</source>
        <translation>Nyckelpunkt, högst {n} ord</translation>
    </message>
    <message>
        <source>What colleagues are to remember of it, in a sentence of your own</source>
        <translation>Det kollegorna ska minnas av det, i en mening ni själva skriver</translation>
    </message>
    <message>
        <source>Not here, because…</source>
        <translation>Inte här, eftersom …</translation>
    </message>
    <message>
        <source>Why not here</source>
        <translation>Varför inte här</translation>
    </message>
    <message>
        <source>Question {n} of {count} · {name}</source>
        <translation>Fråga {n} av {count} · {name}</translation>
    </message>
    <message>
        <source>Nothing is measured for the purpose “{purpose}” yet.</source>
        <translation>Inget mäts ännu för syftet ”{purpose}”.</translation>
    </message>
    <message>
        <source>“{metric}” says little about the purpose “{purpose}”. Fitting would be: {fitting}.</source>
        <translation>”{metric}” säger inte mycket om syftet ”{purpose}”. Bättre passar: {fitting}.</translation>
    </message>
    <message>
        <source>{n} of {most} words</source>
        <translation>{n} av {most} ord</translation>
    </message>
</context>
<context>
    <name>RatingStep</name>
    <message>
        <source>Which statement fits you best?</source>
        <translation>Vilket påstående passar er bäst?</translation>
    </message>
    <message>
        <source>Choose the highest one that is true in full. What is not known can wait.</source>
        <translation>Välj det högsta som stämmer helt. Det ni inte vet kan vänta.</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>This refers to it: {what}. What is said of it alone goes with it; all else stays, without it. Ctrl+Z brings everything back.</source>
        <translation>Det här hänvisar till det: {what}. Det som bara handlar om det försvinner med det; allt annat blir kvar, fast utan det. Ctrl+Z hämtar tillbaka allt.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Ta bort ”{name}”?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>”{name}” är borttagen.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Borttaget.</translation>
    </message>
    <message>
        <source>It is on the plan. Give it an owner and a due date there.</source>
        <translation>Det finns i handlingsplanen. Ge det en ansvarig och ett förfallodatum där.</translation>
    </message>
</context>
<context>
    <name>RenameClientDialog</name>
    <message>
        <source>Rename client</source>
        <translation>Byt namn på kunden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
</context>
<context>
    <name>ReportBatchDialog</name>
    <message>
        <source>Reports of several clients</source>
        <translation>Rapporter för flera kunder</translation>
    </message>
    <message>
        <source>One PDF for each client, of its latest assessment. Sections, texts and colours as on the page. A report of the same name that is in the folder already is replaced.</source>
        <translation>En PDF per kund, om den senaste bedömningen. Avsnitt, texter och färger som på sidan. En rapport med samma namn som redan finns i mappen ersätts.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inga</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunder</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Each client’s own</source>
        <translation>Varje kunds eget</translation>
    </message>
    <message>
        <source>There are no clients in the library yet.</source>
        <translation>Det finns inga kunder i biblioteket ännu.</translation>
    </message>
    <message>
        <source>{name} – left out: {reason}</source>
        <translation>{name} – utelämnad: {reason}</translation>
    </message>
    <message>
        <source>{number} of {total}: {name}</source>
        <translation>{number} av {total}: {name}</translation>
    </message>
    <message>
        <source>saved as {name}</source>
        <translation>sparad som {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) saved.</source>
        <translation>
            <numerusform>%Ln rapport har sparats.</numerusform>
            <numerusform>%Ln rapporter har sparats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) failed.</source>
        <translation>
            <numerusform>Det misslyckades för %Ln kund.</numerusform>
            <numerusform>Det misslyckades för %Ln kunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not made.</source>
        <translation>
            <numerusform>%n har inte skapats.</numerusform>
            <numerusform>%n har inte skapats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) left out: see the list.</source>
        <translation>
            <numerusform>%Ln kund utelämnad: se listan.</numerusform>
            <numerusform>%Ln kunder utelämnade: se listan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Make reports</source>
        <translation>Skapa rapporter</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Mapp för rapporterna</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>Several clients…</source>
        <translation>Flera kunder…</translation>
    </message>
    <message>
        <source>Reports of several clients at once, with these options</source>
        <translation>Rapporter för flera kunder på en gång, med det här innehållet</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Open in the computer’s own PDF program</source>
        <translation>Öppna i datorns PDF-program</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Spara PDF…</translation>
    </message>
    <message>
        <source>Save the report as PDF ({keys})</source>
        <translation>Spara rapporten som PDF ({keys})</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Spara rapport</translation>
    </message>
    <message>
        <source>The report was saved as {path}.</source>
        <translation>Rapporten har sparats som {path}.</translation>
    </message>
    <message>
        <source>The client is encrypted, but what opens is not: until SomeDesk is closed, the report lies readable in a folder of your own, and the other program may keep more of it.</source>
        <translation>Kundens fil är krypterad, men det är inte den öppnade rapporten: den ligger läsbar i en mapp som bara du kommer åt tills SomeDesk stängs, och det andra programmet kan spara mer av den.</translation>
    </message>
    <message>
        <source>Open a report of an encrypted client?</source>
        <translation>Öppna en rapport om en kund med lösenfras?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save Word…</source>
        <translation>Spara som Word…</translation>
    </message>
    <message>
        <source>Save the same as a Word document</source>
        <translation>Spara samma sak som Word-dokument</translation>
    </message>
</context>
<context>
    <name>RespondentsDialog</name>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
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
        <translation>Resultat hittills</translation>
    </message>
    <message>
        <source>Why {stage}?</source>
        <translation>Varför {stage}?</translation>
    </message>
    <message>
        <source>{stage} in {month}</source>
        <translation>{stage} i {month}</translation>
    </message>
    <message>
        <source>Go to {number}</source>
        <translation>Gå till {number}</translation>
    </message>
    <message>
        <source>Over time…</source>
        <translation>Över tid…</translation>
    </message>
</context>
<context>
    <name>RhythmField</name>
    <message>
        <source>Recurs</source>
        <translation>Upprepas</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>On</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Dagligen</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Veckovis</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Månadsvis</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Årligen</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Inte alls</translation>
    </message>
    <message>
        <source>Day {day} of the month</source>
        <translation>Den {day} i månaden</translation>
    </message>
    <message>
        <source>The last day of the month</source>
        <translation>Den sista dagen i månaden</translation>
    </message>
</context>
<context>
    <name>RoleCards</name>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Propose key figures</source>
        <translation>Föreslå nyckeltal</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Byt namn…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Not relevant: leave it out of the matrix</source>
        <translation>Inte relevant: utelämna i ansvarsmatrisen</translation>
    </message>
    <message>
        <source>{name} (left out)</source>
        <translation>{name} (utelämnad)</translation>
    </message>
    <message>
        <source>No letter in the matrix yet.</source>
        <translation>Ännu ingen bokstav i ansvarsmatrisen.</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>More about this line</source>
        <translation>Mer om den här raden</translation>
    </message>
    <message>
        <source>Move, delete, make an action (Alt+↑, Alt+↓, Ctrl+Delete)</source>
        <translation>Flytta, ta bort, gör till en åtgärd (Alt+↑, Alt+↓, Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Show the action</source>
        <translation>Visa åtgärden</translation>
    </message>
    <message>
        <source>Make an action of it</source>
        <translation>Gör det till en åtgärd</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ned</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add: type and press Enter</source>
        <translation>Lägg till: skriv och tryck Enter</translation>
    </message>
</context>
<context>
    <name>ScoreExplained</name>
    <message>
        <source>What the numbers are made of</source>
        <translation>Vad siffrorna består av</translation>
    </message>
    <message>
        <source>There is no score yet</source>
        <translation>Det finns ingen poäng ännu</translation>
    </message>
    <message>
        <source>It appears with the first rating.</source>
        <translation>Den visas efter den första skattningen.</translation>
    </message>
    <message>
        <source>Why {score}?</source>
        <translation>Varför {score}?</translation>
    </message>
    <message>
        <source>The score is the sum of weight × value, divided by the sum of the weights: {sum} ÷ {weights} = {score}.</source>
        <translation>Poängen är summan av vikt × värde, delad med summan av vikterna: {sum} / {weights} = {score}.</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>ej relevant</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>inte bedömd</translation>
    </message>
    <message numerus="yes">
        <source>{rated} of %n applicable dimension(s) rated.</source>
        <translation>
            <numerusform>{rated} av %n relevant dimension är bedömd.</numerusform>
            <numerusform>{rated} av %n relevanta dimensioner är bedömda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dimensions that are not rated, or not applicable, count neither way.</source>
        <translation>Dimensioner som inte är bedömda eller inte är relevanta räknas inte med.</translation>
    </message>
    <message>
        <source>There is no secured level until every applicable dimension is rated.</source>
        <translation>Det finns ingen säkrad nivå förrän alla relevanta dimensioner är bedömda.</translation>
    </message>
    <message>
        <source>Secured level {level}: every applicable dimension has reached it.</source>
        <translation>Säkrad nivå {level}: alla relevanta dimensioner har nått den.</translation>
    </message>
    <message>
        <source>No targets are set yet.</source>
        <translation>Inga mål är satta ännu.</translation>
    </message>
    <message>
        <source>Target {target}: the score when every target is met; where none is set, the current value counts.</source>
        <translation>Mål {target}: poängen när alla mål är nådda; där inget mål är satt räknas det nuvarande värdet.</translation>
    </message>
    <message>
        <source>Gap {gap}: the sum of weight × what is missing to the target. Being above a target does not make up for being below another.</source>
        <translation>Avstånd till mål {gap}: summan av vikt × det som saknas till målet. Att ligga över ett mål uppväger inte att ligga under ett annat.</translation>
    </message>
</context>
<context>
    <name>ScreenPanel</name>
    <message>
        <source>live</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>no screen</source>
        <translation>ingen skärm</translation>
    </message>
    <message>
        <source>The projector is gone. The workshop goes on; it returns by itself.</source>
        <translation>Projektorn är borta. Workshoppen fortsätter; bilden kommer tillbaka av sig själv.</translation>
    </message>
    <message>
        <source>One screen: S shows the room’s view on it.</source>
        <translation>En skärm: S visar rummets vy på den.</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mörk</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörk</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>fryst</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Fryst</translation>
    </message>
    <message>
        <source>{name}, on</source>
        <translation>{name}, på</translation>
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
        <translation>Strålkastare</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Pekare</translation>
    </message>
    <message>
        <source>Light room</source>
        <translation>Ljust rum</translation>
    </message>
    <message>
        <source>One dimension</source>
        <translation>En dimension</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bakåt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Drag to change the order</source>
        <translation>Dra för att ändra ordningen</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>Flytta avsnittet uppåt</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>Flytta avsnittet nedåt</translation>
    </message>
</context>
<context>
    <name>SeeAlso</name>
    <message>
        <source>See also</source>
        <translation>Se även</translation>
    </message>
    <message>
        <source>What the other pages say about this (Ctrl+J)</source>
        <translation>Vad de andra sidorna säger om det här (Ctrl+J)</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Välj en rad först.</translation>
    </message>
    <message>
        <source>Nothing else has to do with this.</source>
        <translation>Inget annat hänger ihop med det här.</translation>
    </message>
    <message>
        <source>Here is nothing that other pages have to do with.</source>
        <translation>Här finns inget som hänger ihop med de andra sidorna.</translation>
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
        <translation>Blir</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioder</translation>
    </message>
    <message>
        <source>New, changed, equal</source>
        <translation>Nya, ändrade, lika</translation>
    </message>
    <message numerus="yes">
        <source>covers %n day(s): left out</source>
        <translation>
            <numerusform>omfattar %n dag: hoppas över</numerusform>
            <numerusform>omfattar %n dagar: hoppas över</numerusform>
        </translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>hoppas över</translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>nytt: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Biblioteksmapp</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Extra mapp för säkerhetskopior</translation>
    </message>
    <message>
        <source>Consultant on reports</source>
        <translation>Konsult i rapporter</translation>
    </message>
    <message>
        <source>Your organisation on reports</source>
        <translation>Din organisation i rapporter</translation>
    </message>
    <message>
        <source>Logo on reports</source>
        <translation>Logotyp i rapporter</translation>
    </message>
    <message>
        <source>Hours a week for new clients</source>
        <translation>Timmar i veckan för nya kunder</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Följ systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Choose second folder for backups</source>
        <translation>Välj extra mapp för säkerhetskopior</translation>
    </message>
    <message>
        <source>Remove second folder for backups</source>
        <translation>Ta bort den extra mappen för säkerhetskopior</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>Välj biblioteksmapp</translation>
    </message>
    <message>
        <source>Choose logo</source>
        <translation>Välj logotyp</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Ta bort logotypen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>I mognadsmatrisen</translation>
    </message>
    <message>
        <source>On other pages</source>
        <translation>På andra sidor</translation>
    </message>
    <message>
        <source>{name}; in tables and texts to the beginning</source>
        <translation>{name}; i tabeller och texter till början</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Search trends</source>
        <translation>Söktrender</translation>
    </message>
    <message>
        <source>Key figures side by side</source>
        <translation>Nyckeltal sida vid sida</translation>
    </message>
    <message>
        <source>Search terms</source>
        <translation>Sökord</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>No search terms yet. Export “Interest over time” from Google Trends, with up to five terms in one file so that they share a scale, and import that file.</source>
        <translation>Inga sökord än. Exportera ”Intresse över tid” från Google Trends med upp till fem ord i en fil, så att de har samma skala, och importera filen.</translation>
    </message>
    <message>
        <source>Interest in searches, 100 being the highest point of its file. Tick up to five.</source>
        <translation>Intresset för sökningar, där 100 är filens högsta punkt. Bocka för upp till fem.</translation>
    </message>
    <message>
        <source>Each on its own scale, all on the same time axis. Tick up to six.</source>
        <translation>Var och en på sin egen skala, alla på samma tidsaxel. Bocka för upp till sex.</translation>
    </message>
    <message>
        <source>Search interest</source>
        <translation>Sökintresse</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Sida vid sida</translation>
    </message>
    <message>
        <source>Terms compared</source>
        <translation>Orden jämförda</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Their changes</source>
        <translation>Deras förändringar</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Förändringar</translation>
    </message>
    <message>
        <source>That count on their own</source>
        <translation>Som räknas för sig</translation>
    </message>
    <message>
        <source>Compared are the changes from one period to the next, because two lines that only rise always look alike. Changes that follow from the ones before count for less; below {least}, nothing is said. What moves together need not cause each other.</source>
        <translation>Det är förändringarna från en period till nästa som jämförs, för två linjer som bara stiger liknar alltid varandra. Förändringar som följer av de föregående räknas mindre; under {least} sägs inget. Det som rör sig tillsammans behöver inte bero på vartannat.</translation>
    </message>
    <message>
        <source>move together</source>
        <translation>rör sig tillsammans</translation>
    </message>
    <message>
        <source>move against each other</source>
        <translation>rör sig åt var sitt håll</translation>
    </message>
    <message>
        <source>no likeness to be seen</source>
        <translation>ingen likhet att se</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>för få för att säga något</translation>
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
        <translation>Stadiekoll</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Påståenden</translation>
    </message>
    <message>
        <source>About five minutes. F8 goes to the next without an answer.</source>
        <translation>Omkring fem minuter. F8 går till nästa utan svar.</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alla {n}</translation>
    </message>
    <message>
        <source>Unanswered {n}</source>
        <translation>Obesvarade {n}</translation>
    </message>
    <message>
        <source>Don’t know {n}</source>
        <translation>Vet inte {n}</translation>
    </message>
</context>
<context>
    <name>StageDetailsDialog</name>
    <message>
        <source>New stage check</source>
        <translation>Ny stadiekoll</translation>
    </message>
    <message>
        <source>Details of the stage check</source>
        <translation>Uppgifter om stadiekollen</translation>
    </message>
    <message>
        <source>chosen before the first answer</source>
        <translation>väljs före det första svaret</translation>
    </message>
    <message>
        <source>Take over the answers, notes and evidence of the check before</source>
        <translation>Ta över svar, anteckningar och underlag från den föregående stadiekollen</translation>
    </message>
    <message>
        <source>Somebody has answered, so it stays as it was promised: names, and how many must have answered.</source>
        <translation>Någon har svarat, så det som har lovats gäller: både om namn och om hur många som måste ha svarat.</translation>
    </message>
    <message>
        <source>Both are fixed as soon as the first respondent has answered.</source>
        <translation>Båda ligger fast så snart den första har svarat.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>StageExplained</name>
    <message>
        <source>How the stage comes about</source>
        <translation>Så räknas stadiet fram</translation>
    </message>
    <message>
        <source>The sum of each stage</source>
        <translation>Summan för varje stadium</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen finns i Urklipp.</translation>
    </message>
</context>
<context>
    <name>StageOverTime</name>
    <message>
        <source>Stage and score over time</source>
        <translation>Stadium och poäng över tid</translation>
    </message>
    <message>
        <source>The stage rests on the stage checks, the score on the assessments. Neither counts in the other.</source>
        <translation>Stadiet bygger på stadiekollarna och poängen på bedömningarna. Inget av dem räknas in i det andra.</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen finns i Urklipp.</translation>
    </message>
</context>
<context>
    <name>StageToolbar</name>
    <message>
        <source>Who answers</source>
        <translation>Vem svarar</translation>
    </message>
    <message>
        <source>More about this stage check</source>
        <translation>Mer om den här stadiekollen</translation>
    </message>
    <message>
        <source>Let people answer alone…</source>
        <translation>Låt andra svara ensamma…</translation>
    </message>
    <message>
        <source>Type in printed forms…</source>
        <translation>Skriv in tryckta formulär…</translation>
    </message>
    <message>
        <source>Import answers…</source>
        <translation>Importera svar…</translation>
    </message>
    <message>
        <source>Form to print</source>
        <translation>Formulär att skriva ut</translation>
    </message>
    <message>
        <source>Respondents…</source>
        <translation>Svarande…</translation>
    </message>
    <message>
        <source>New stage check…</source>
        <translation>Ny stadiekoll…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Uppgifter…</translation>
    </message>
    <message>
        <source>Delete this stage check</source>
        <translation>Ta bort den här stadiekollen</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Where it stands</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>There is no assessment yet. The first one shows where the organisation stands.</source>
        <translation>Det finns ingen bedömning ännu. Den första visar var organisationen står.</translation>
    </message>
    <message>
        <source>Start an assessment</source>
        <translation>Starta en bedömning</translation>
    </message>
    <message>
        <source>New to this? Start here</source>
        <translation>Nya på det här? Börja här</translation>
    </message>
    <message>
        <source>Rate the rest</source>
        <translation>Bedöm resten</translation>
    </message>
    <message>
        <source>{rated} of {applicable}</source>
        <translation>{rated} av {applicable}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Secured level</source>
        <translation>Säkrad nivå</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bedömt</translation>
    </message>
    <message>
        <source>There is a secured level once every dimension that applies is rated.</source>
        <translation>Säkrad nivå finns först när alla relevanta dimensioner är bedömda.</translation>
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
        <translation>Börja här</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>ungefär %n minut kvar</numerusform>
            <numerusform>ungefär %n minuter kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Fortsätt senare</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← Tillbaka</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Steg {number} av {count}</translation>
    </message>
    <message>
        <source>to the overview</source>
        <translation>till översikten</translation>
    </message>
    <message>
        <source>Next: {step} →</source>
        <translation>Vidare: {step} →</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Poäng {score}</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) on the plan</source>
        <translation>
            <numerusform>%n förslag i planen</numerusform>
            <numerusform>%n förslag i planen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} av %n besvarad</numerusform>
            <numerusform>{answered} av %n besvarade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outgrown</source>
        <translation>
            <numerusform>%n vuxit ifrån</numerusform>
            <numerusform>%n vuxit ifrån</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>ihopfälld</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>utfälld</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>har en anteckning</translation>
    </message>
</context>
<context>
    <name>StatementsStep</name>
    <message>
        <source>What is true of your organisation today?</source>
        <translation>Vad stämmer in på er organisation i dag?</translation>
    </message>
    <message>
        <source>Answer as it is, not as it should be. “Don’t know” is an answer too.</source>
        <translation>Svara som det är, inte som det borde vara. ”Vet inte” är också ett svar.</translation>
    </message>
    <message>
        <source>{answered} of {count} answered</source>
        <translation>{answered} av {count} besvarade</translation>
    </message>
    <message>
        <source>← Previous statement</source>
        <translation>← Föregående påstående</translation>
    </message>
    <message>
        <source>Next statement →</source>
        <translation>Nästa påstående →</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>{rated} of %n rated</source>
        <translation>
            <numerusform>{rated} av %n bedömd</numerusform>
            <numerusform>{rated} av %n bedömda</numerusform>
        </translation>
    </message>
    <message>
        <source>Score {value}</source>
        <translation>Poäng {value}</translation>
    </message>
    <message>
        <source>Target {value}</source>
        <translation>Mål {value}</translation>
    </message>
    <message>
        <source>Secured level {value}</source>
        <translation>Säkrad nivå {value}</translation>
    </message>
    <message>
        <source>What the numbers are made of</source>
        <translation>Vad siffrorna består av</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Skrivskyddad</translation>
    </message>
    <message>
        <source>NOT SAVED – trying again</source>
        <translation>INTE SPARAT – försöker igen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Sparar…</translation>
    </message>
    <message>
        <source>Saved {time} ✓</source>
        <translation>Sparat {time} ✓</translation>
    </message>
    <message>
        <source>Saved ✓</source>
        <translation>Sparat ✓</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Spara en kopia någon annanstans…</translation>
    </message>
</context>
<context>
    <name>StepColumn</name>
    <message>
        <source>Answer 36 statements</source>
        <translation>Svara på 36 påståenden</translation>
    </message>
    <message>
        <source>Rate yourselves in the grid</source>
        <translation>Gör bedömningen i matrisen</translation>
    </message>
    <message>
        <source>Choose three suggestions</source>
        <translation>Välj tre förslag</translation>
    </message>
    <message>
        <source>Decide who does what</source>
        <translation>Bestäm vem som gör vad</translation>
    </message>
    <message>
        <source>Plan the first month</source>
        <translation>Planera första månaden</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>ni är här</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop whenever you like: all is saved, and “Start here” takes you back to where you were. Nothing leaves this computer.</source>
        <translation>Sluta när ni vill: allt är sparat, och ”Börja här” leder tillbaka till steget där ni slutade. Inget lämnar den här datorn.</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>One question</source>
        <translation>En fråga</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alla på en gång</translation>
    </message>
    <message>
        <source>{answered} of {count}</source>
        <translation>{answered} av {count}</translation>
    </message>
</context>
<context>
    <name>StrategyDocument</name>
    <message>
        <source>Longer than 25 words: shorten it yourself</source>
        <translation>Längre än 25 ord: korta det själv</translation>
    </message>
    <message>
        <source>Left out on purpose</source>
        <translation>Utelämnat med avsikt</translation>
    </message>
    <message>
        <source>The key point is missing</source>
        <translation>Nyckelpunkten saknas</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Inte besvarad ännu</translation>
    </message>
    <message>
        <source>Not here, because: {because}</source>
        <translation>Inte här, eftersom: {because}</translation>
    </message>
</context>
<context>
    <name>StrategyHeader</name>
    <message>
        <source>Versions…</source>
        <translation>Utgåvor…</translation>
    </message>
    <message>
        <source>Approve the strategy as it is now, compare and print earlier versions</source>
        <translation>Godkänn strategin som den är nu; jämför och skriv ut tidigare utgåvor</translation>
    </message>
    <message>
        <source>Document as PDF</source>
        <translation>Dokument som PDF</translation>
    </message>
    <message>
        <source>Title, introduction and what the document shows</source>
        <translation>Titel, inledning och vad dokumentet visar</translation>
    </message>
    <message>
        <source>Show the document beside the questions</source>
        <translation>Visa dokumentet bredvid frågorna</translation>
    </message>
</context>
<context>
    <name>StrategyPage</name>
    <message>
        <source>Strategy · {answered} of {count} answered</source>
        <translation>Strategi · {answered} av {count} besvarade</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>Suggestion</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Avstånd</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vikt</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Väntar på</translation>
    </message>
</context>
<context>
    <name>SuggestionPicker</name>
    <message>
        <source>Suggestions</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>In order of priority, prerequisites first. Tick what should go on the plan: click the box, or Space.</source>
        <translation>Efter prioritet, förutsättningar först. Bocka för det som ska in i planen: klicka i rutan eller tryck på mellanslag.</translation>
    </message>
    <message>
        <source>The actions are worded in the client’s language: {language}.</source>
        <translation>Åtgärderna skrivs på kundens språk: {language}.</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>Vad och varför</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Väntar på</translation>
    </message>
    <message>
        <source>Why it is listed here</source>
        <translation>Därför står det här</translation>
    </message>
    <message>
        <source>A quick win: little work for a whole level or more, and nothing has to be done first.</source>
        <translation>En snabb vinst: liten insats för en hel nivå eller mer, och inget måste göras före.</translation>
    </message>
    <message>
        <source>It would rank higher, but waits for what is named above.</source>
        <translation>Det skulle stå högre men väntar på det som nämns ovanför.</translation>
    </message>
    <message>
        <source>First, because nothing that can be begun now gains more for the work.</source>
        <translation>Överst, för inget annat som kan påbörjas nu ger mer i förhållande till insatsen.</translation>
    </message>
    <message>
        <source>“{title}” gains more for the work, but has to wait for something else.</source>
        <translation>”{title}” ger mer i förhållande till insatsen men måste vänta på något annat.</translation>
    </message>
    <message>
        <source>weight {weight} × ((1 + gap {gap})² − 1) ÷ {effort} = {priority}</source>
        <translation>vikt {weight} × ((1 + avstånd {gap})² − 1) / {effort} = {priority}</translation>
    </message>
    <message>
        <source>From {value} towards the target {target}.</source>
        <translation>Från {value} mot målet {target}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other suggestion(s) wait for it.</source>
        <translation>
            <numerusform>%n annat förslag väntar på det.</numerusform>
            <numerusform>%n andra förslag väntar på det.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n action(s)</source>
        <translation>
            <numerusform>Lägg till %n åtgärd</numerusform>
            <numerusform>Lägg till %n åtgärder</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>Lägg till i planen</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Suggested next:</source>
        <translation>Föreslås härnäst:</translation>
    </message>
    <message>
        <source>By weight × gap ÷ effort, and what the instruments say; prerequisites first</source>
        <translation>Efter vikt × avstånd / insats och vad verktygen säger; förutsättningar först</translation>
    </message>
    <message>
        <source>All {count} suggestions…</source>
        <translation>Alla {count} förslag…</translation>
    </message>
    <message>
        <source>Add “{title}” to the plan</source>
        <translation>Lägg till ”{title}” i planen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Förslag</translation>
    </message>
</context>
<context>
    <name>TargetEditor</name>
    <message>
        <source>New target</source>
        <translation>Nytt mål</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>Sätt målet</translation>
    </message>
    <message>
        <source>A line for each step: a day and a value, such as 2026-12-31 1200</source>
        <translation>En rad för varje steg: ett datum och ett värde, till exempel 2026-12-31 1200</translation>
    </message>
    <message>
        <source>On track means at least as far as a straight line from the baseline to the target.</source>
        <translation>På rätt väg: minst så långt som en rak linje från utgångsläget till målet visar.</translation>
    </message>
    <message>
        <source>On track means that the last step that was due is reached.</source>
        <translation>På rätt väg: det senaste steget som skulle vara nått är nått.</translation>
    </message>
    <message>
        <source>On track means that as large a part has come together as of the time has gone by.</source>
        <translation>På rätt väg: minst lika stor del av summan är nådd som det har gått av tiden.</translation>
    </message>
    <message>
        <source>Met means between the two values; one of them may be left out.</source>
        <translation>Målet är nått mellan de två värdena; det ena kan utelämnas.</translation>
    </message>
</context>
<context>
    <name>TeamCounts</name>
    <message numerus="yes">
        <source>%n action(s) are on the action plan.</source>
        <translation>
            <numerusform>%n åtgärd finns i handlingsplanen.</numerusform>
            <numerusform>%n åtgärder finns i handlingsplanen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hangs on %n person(s)</source>
        <translation>
            <numerusform>Det hänger på %n person</numerusform>
            <numerusform>Det hänger på %n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capability(ies) lose(s) this person.</source>
        <translation>
            <numerusform>%n kapabilitet förlorar personen.</numerusform>
            <numerusform>%n kapabiliteter förlorar personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) lose(s) this person.</source>
        <translation>
            <numerusform>%n avdelning förlorar personen.</numerusform>
            <numerusform>%n avdelningar förlorar personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s) keep(s) the name as owner.</source>
        <translation>
            <numerusform>%n öppen åtgärd behåller namnet som ansvarig.</numerusform>
            <numerusform>%n öppna åtgärder behåller namnet som ansvarig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>Ångra hämtar tillbaka allt.</translation>
    </message>
</context>
<context>
    <name>TeamEditing</name>
    <message>
        <source>Nothing hangs on this person.</source>
        <translation>Inget hänger på den här personen.</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Ta bort ”{name}”?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>“{name}” is off the team.</source>
        <translation>”{name}” är borttagen ur teamet.</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Ny avdelning</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Ny uppgift</translation>
    </message>
    <message>
        <source>Rename the department</source>
        <translation>Byt namn på avdelningen</translation>
    </message>
    <message>
        <source>Rename the task</source>
        <translation>Byt namn på uppgiften</translation>
    </message>
    <message>
        <source>The department is gone, with its letters.</source>
        <translation>Avdelningen är borttagen med sina bokstäver.</translation>
    </message>
    <message>
        <source>The task is gone, with its letters.</source>
        <translation>Uppgiften är borttagen med sina bokstäver.</translation>
    </message>
    <message>
        <source>Nothing is wanting there.</source>
        <translation>Där saknas inget.</translation>
    </message>
    <message>
        <source>“{title}” is on the action plan.</source>
        <translation>”{title}” finns i handlingsplanen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Try it out…</source>
        <translation>Prova…</translation>
    </message>
    <message>
        <source>Counted are the fewest absences that leave a needed capability with nobody at the required skill, or with too few hours.</source>
        <translation>Det som räknas är den minsta frånvaro som lämnar en kapabilitet som behövs utan någon med det kunnande som krävs, eller med för få timmar.</translation>
    </message>
    <message>
        <source>These stop first: {capabilities}.</source>
        <translation>De här stannar först: {capabilities}.</translation>
    </message>
    <message>
        <source>If these are away: {people}.</source>
        <translation>Om de här är borta: {people}.</translation>
    </message>
</context>
<context>
    <name>TeamFigures</name>
    <message>
        <source>Coverage {covered} of {needed}</source>
        <translation>Täckning {covered} av {needed}</translation>
    </message>
    <message>
        <source>In-house {share}</source>
        <translation>Internt {share}</translation>
    </message>
    <message numerus="yes">
        <source>Hangs on %n person(s)</source>
        <translation>
            <numerusform>Hänger på %n person</numerusform>
            <numerusform>Hänger på %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>{cost} a week</source>
        <translation>{cost} i veckan</translation>
    </message>
    <message>
        <source>Rows with one accountable {right} of {all}</source>
        <translation>Rader med en ytterst ansvarig {right} av {all}</translation>
    </message>
    <message>
        <source>Departments with key figures {some} of {all}</source>
        <translation>Avdelningar med nyckeltal {some} av {all}</translation>
    </message>
    <message>
        <source>Coming weeks…</source>
        <translation>Kommande veckor…</translation>
    </message>
</context>
<context>
    <name>TeamMenus</name>
    <message>
        <source>Hours, skill and back-up…</source>
        <translation>Timmar, kunnande och reserv…</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>Person…</translation>
    </message>
    <message>
        <source>Away for a while…</source>
        <translation>Borta en tid…</translation>
    </message>
    <message>
        <source>What the capability needs…</source>
        <translation>Vad kapabiliteten kräver…</translation>
    </message>
    <message>
        <source>Make an action</source>
        <translation>Gör en åtgärd</translation>
    </message>
    <message>
        <source>Rename the task…</source>
        <translation>Byt namn på uppgiften…</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Ta bort uppgiften</translation>
    </message>
    <message>
        <source>Role card…</source>
        <translation>Rollkort…</translation>
    </message>
    <message>
        <source>Hide the department</source>
        <translation>Dölj avdelningen</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Team and roles</source>
        <translation>Team och roller</translation>
    </message>
    <message>
        <source>People and capabilities</source>
        <translation>Personer och kapabiliteter</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Ansvarsmatris</translation>
    </message>
    <message>
        <source>Role cards</source>
        <translation>Rollkort</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Away…</source>
        <translation>Frånvaro…</translation>
    </message>
    <message>
        <source>Try out that somebody is away for some weeks</source>
        <translation>Prova vad som händer när någon är borta några veckor</translation>
    </message>
    <message>
        <source>Type hours · K skill 0–5 · R back-up · Delete clears · Enter opens the cell · A makes an action · Ctrl+←/→ moves the person</source>
        <translation>Skriv timmar · K kunnande 0–5 · R reserv · Delete rensar · Enter öppnar cellen · A gör en åtgärd · Ctrl+←/→ flyttar personen</translation>
    </message>
    <message>
        <source>{letters} · same letter again or Delete clears · Enter opens the role card</source>
        <translation>{letters} · samma bokstav igen eller Delete rensar · Enter öppnar rollkortet</translation>
    </message>
    <message>
        <source>Worth a look · {count}</source>
        <translation>Att titta på · {count}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Ny avdelning</translation>
    </message>
    <message>
        <source>Agency or freelancer</source>
        <translation>Byrå eller frilans</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>New agency or freelancer</source>
        <translation>Ny byrå eller frilans</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Ny uppgift</translation>
    </message>
</context>
<context>
    <name>TeamWeeks</name>
    <message>
        <source>Coming weeks</source>
        <translation>Kommande veckor</translation>
    </message>
    <message>
        <source>What capabilities, dated actions and the calendar ask of each week, of the hours that it has.</source>
        <translation>Så mycket av veckans timmar tar kapabiliteter, åtgärder med datum och kalendern i anspråk.</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiera tabell</translation>
    </message>
    <message numerus="yes">
        <source>Too full: %n week(s), of {people}.</source>
        <translation>
            <numerusform>%n vecka är överbelastad ({people}).</numerusform>
            <numerusform>%n veckor är överbelastade ({people}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a week that is too full.</source>
        <translation>Ingen har någon överbelastad vecka.</translation>
    </message>
    <message>
        <source>W{week}</source>
        <translation>v. {week}</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen ännu</translation>
    </message>
    <message>
        <source>{hours} of {week}</source>
        <translation>{hours} av {week}</translation>
    </message>
    <message>
        <source>Choose a week to see what it is made up of.</source>
        <translation>Välj en vecka för att se vad den består av.</translation>
    </message>
    <message>
        <source>{capabilities} in capabilities, {actions} of dated actions, {entries} of the calendar</source>
        <translation>{capabilities} i kapabiliteter, {actions} i åtgärder med datum, {entries} i kalendern</translation>
    </message>
    <message>
        <source>{hours} too many</source>
        <translation>{hours} för mycket</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen finns i Urklipp.</translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>No template</source>
        <translation>Ingen mall</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Save, delete, export and import templates</source>
        <translation>Spara, ta bort, exportera och importera mallar</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mallar</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Spara som mall…</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Ta bort mallen</translation>
    </message>
    <message>
        <source>Export template…</source>
        <translation>Exportera mall…</translation>
    </message>
    <message>
        <source>Import template…</source>
        <translation>Importera mall…</translation>
    </message>
    <message>
        <source>Export template</source>
        <translation>Exportera mall</translation>
    </message>
    <message>
        <source>Import template</source>
        <translation>Importera mall</translation>
    </message>
    <message>
        <source>Report templates</source>
        <translation>Rapportmallar</translation>
    </message>
</context>
<context>
    <name>TemplateNameDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Spara som mall</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>There is a template with this name; it will be replaced.</source>
        <translation>Det finns redan en mall med det namnet; den ersätts.</translation>
    </message>
    <message>
        <source>Keeps everything but the first language, the assessment and the comparison. That includes what you have typed as title, introduction, footer and mark: leave out what is meant for one client.</source>
        <translation>Sparar allt utom det första språket, bedömningen och jämförelsen. Det gäller även det du har skrivit som titel, inledning, sidfot och märkning: utelämna sådant som bara gäller en kund.</translation>
    </message>
</context>
<context>
    <name>TermsBar</name>
    <message>
        <source>Days kept before due dates</source>
        <translation>Marginal före förfallodatum (dagar)</translation>
    </message>
    <message>
        <source>Work is done so many days before its due date, where there is room.</source>
        <translation>Arbetet är klart så många dagar före förfallodatumet, där det finns plats.</translation>
    </message>
    <message>
        <source>Nothing before {day} moves</source>
        <translation>Inget före {day} flyttas</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Timeline with %n dated action(s)</source>
        <translation>
            <numerusform>Tidslinje med %n åtgärd med datum</numerusform>
            <numerusform>Tidslinje med %n åtgärder med datum</numerusform>
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
            <numerusform>%n åtgärd utan datum</numerusform>
            <numerusform>%n åtgärder utan datum</numerusform>
        </translation>
    </message>
    <message>
        <source>No action has a start or due date yet. Dates that you set, or have proposed, appear here.</source>
        <translation>Ingen åtgärd har start- eller förfallodatum ännu. Datum som du sätter eller får föreslagna visas här.</translation>
    </message>
</context>
<context>
    <name>TimerPanel</name>
    <message>
        <source>over its {minutes}</source>
        <translation>över {minutes}</translation>
    </message>
    <message>
        <source>left of {minutes}</source>
        <translation>kvar av {minutes}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>1 minute more</source>
        <translation>1 minut till</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>What has no day yet waits here. Drag entries to this place to take their day away.</source>
        <translation>Här väntar det som ännu inte har någon dag. Dra inlägg hit för att ta bort deras dag.</translation>
    </message>
    <message>
        <source>Drag one into the calendar, or Alt+← puts it on the chosen day.</source>
        <translation>Dra ett inlägg till kalendern, eller lägg det på den valda dagen med Alt+←.</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>What if…</source>
        <translation>Vad händer om…</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>This assessment is final, so its targets are fixed.</source>
        <translation>Bedömningen är slutlig, så målen ligger fast.</translation>
    </message>
    <message>
        <source>Hours a week: {owner}</source>
        <translation>Timmar i veckan: {owner}</translation>
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
        <translation>ett tal, &lt;1 eller – för inte mätt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>{period}: nothing measured yet.</source>
        <translation>{period}: inget mätt än.</translation>
    </message>
    <message>
        <source>{period}: {value} until now.</source>
        <translation>{period}: hittills {value}.</translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Ångrat: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Gjort om: {what}</translation>
    </message>
    <message>
        <source>Undone: {what} ({page})</source>
        <translation>Ångrat: {what} ({page})</translation>
    </message>
    <message>
        <source>Redone: {what} ({page})</source>
        <translation>Gjort om: {what} ({page})</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Passphrase needed</source>
        <translation>Lösenfras behövs</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>with</source>
        <translation>med</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Äldre utgåva</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Nyare utgåva</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Vad som skiljer</translation>
    </message>
    <message>
        <source>Approve the strategy as it is now…</source>
        <translation>Godkänn strategin som den är nu…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Delete version</source>
        <translation>Ta bort utgåvan</translation>
    </message>
    <message>
        <source>A version is the whole strategy as it was approved. There is none yet.</source>
        <translation>En utgåva är hela strategin som den godkändes. Det finns ingen ännu.</translation>
    </message>
    <message>
        <source>Each version is the whole strategy as it was approved.</source>
        <translation>Varje utgåva är hela strategin som den godkändes.</translation>
    </message>
    <message>
        <source>what stands now</source>
        <translation>det som står nu</translation>
    </message>
    <message>
        <source>in force now</source>
        <translation>gäller nu</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Båda säger detsamma.</translation>
    </message>
</context>
<context>
    <name>VersionsRoom</name>
    <message>
        <source>The strategy is approved, and its review is on the plan.</source>
        <translation>Strategin är godkänd, och översynen finns i handlingsplanen.</translation>
    </message>
    <message>
        <source>The strategy is approved.</source>
        <translation>Strategin är godkänd.</translation>
    </message>
    <message>
        <source>The version is deleted.</source>
        <translation>Utgåvan är borttagen.</translation>
    </message>
    <message>
        <source>Save the version as PDF</source>
        <translation>Spara utgåvan som PDF</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Sparad: {path}</translation>
    </message>
</context>
<context>
    <name>VotingPanel</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n saknas</numerusform>
            <numerusform>%n saknas</numerusform>
        </translation>
    </message>
    <message>
        <source>Vote, or decide without a vote</source>
        <translation>Rösta, eller besluta utan omröstning</translation>
    </message>
    <message>
        <source>round {n}</source>
        <translation>omgång {n}</translation>
    </message>
    <message>
        <source>The votes</source>
        <translation>Rösterna</translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation>Handuppräckning</translation>
    </message>
    <message>
        <source>Open votes</source>
        <translation>Öppna röster</translation>
    </message>
    <message>
        <source>Secret vote on the computer that goes round</source>
        <translation>Hemlig omröstning på datorn som går runt</translation>
    </message>
    <message>
        <source>Secret vote on all dimensions in one sitting</source>
        <translation>Hemlig omröstning om alla dimensioner på en gång</translation>
    </message>
    <message>
        <source>Vote on paper</source>
        <translation>Omröstning på papper</translation>
    </message>
    <message>
        <source>Ballots filled in beforehand</source>
        <translation>Röstsedlar ifyllda i förväg</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} av {count}</translation>
    </message>
    <message>
        <source>Nobody sees a vote before all are shown. Then each is shown with its name.</source>
        <translation>Ingen ser en röst förrän alla visas. Då visas var och en med sitt namn.</translation>
    </message>
    <message>
        <source>Nobody sees a vote before all are shown, not even you. Of fewer than {n} only the number is shown.</source>
        <translation>Ingen ser en röst förrän alla visas, inte heller du. Är de färre än {n} visas bara antalet.</translation>
    </message>
    <message>
        <source>Warm-up: nothing of this is kept.</source>
        <translation>Uppvärmning: inget av det sparas.</translation>
    </message>
    <message>
        <source>New round by hands</source>
        <translation>Ny omgång med handuppräckning</translation>
    </message>
    <message>
        <source>New round of open votes</source>
        <translation>Ny omgång med öppna röster</translation>
    </message>
    <message>
        <source>New secret round</source>
        <translation>Ny hemlig omgång</translation>
    </message>
    <message>
        <source>Secret, on this computer</source>
        <translation>Hemligt, på den här datorn</translation>
    </message>
    <message>
        <source>All dimensions in one sitting</source>
        <translation>Alla dimensioner på en gång</translation>
    </message>
    <message>
        <source>On paper…</source>
        <translation>På papper…</translation>
    </message>
    <message>
        <source>Collect ballots…</source>
        <translation>Samla in röstsedlar…</translation>
    </message>
    <message>
        <source>Show the votes · Space</source>
        <translation>Visa röster · mellanslag</translation>
    </message>
    <message>
        <source>Pass the computer round</source>
        <translation>Låt datorn gå runt</translation>
    </message>
    <message>
        <source>Start this round again…</source>
        <translation>Börja om omgången…</translation>
    </message>
    <message>
        <source>More about voting</source>
        <translation>Mer om omröstningen</translation>
    </message>
    <message>
        <source>The votes of this round are destroyed, and that it was started again is noted.</source>
        <translation>Rösterna i den här omgången raderas, och det noteras att den börjades om.</translation>
    </message>
    <message>
        <source>Start this round again?</source>
        <translation>Ska omgången börjas om?</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Withdraw this vote</source>
        <translation>Dra tillbaka omröstningen</translation>
    </message>
    <message>
        <source>Invent votes for practice</source>
        <translation>Skapa påhittade röster att öva med</translation>
    </message>
    <message>
        <source>Begin where we disagree</source>
        <translation>Börja där vi är oense</translation>
    </message>
    <message>
        <source>Where we agree, and where not…</source>
        <translation>Var vi är överens, och var inte…</translation>
    </message>
    <message>
        <source>End the warm-up</source>
        <translation>Avsluta uppvärmningen</translation>
    </message>
    <message>
        <source>Warm-up that is not kept</source>
        <translation>Uppvärmning som inte sparas</translation>
    </message>
    <message>
        <source>Also: {way}</source>
        <translation>Även: {way}</translation>
    </message>
    <message>
        <source>People and time…</source>
        <translation>Deltagare och tid…</translation>
    </message>
</context>
<context>
    <name>WhatMoved</name>
    <message>
        <source>What moved</source>
        <translation>Förändringar</translation>
    </message>
    <message>
        <source>What moved since {month}</source>
        <translation>Förändringar sedan {month}</translation>
    </message>
    <message>
        <source>This is the first assessment. After the next one you see here what has moved.</source>
        <translation>Det här är den första bedömningen. Efter nästa ser du här vad som har förändrats.</translation>
    </message>
    <message>
        <source>Unchanged: {names}</source>
        <translation>Oförändrat: {names}</translation>
    </message>
    <message>
        <source>Not rated before: {names}</source>
        <translation>Inte bedömt förut: {names}</translation>
    </message>
    <message>
        <source>Rated before, but not now: {names}</source>
        <translation>Bedömt förut men inte nu: {names}</translation>
    </message>
    <message>
        <source>Every target that is set has been reached.</source>
        <translation>Alla mål som är satta är nådda.</translation>
    </message>
    <message>
        <source>{dimension} ({now} → {target})</source>
        <translation>{dimension} ({now} → {target})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest gap: {dimensions}</source>
        <translation>Längst till målet: {dimensions}</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Who does it?</source>
        <translation>Vem gör det?</translation>
    </message>
    <message>
        <source>A name beside each. One person can have several, but nobody can do everything.</source>
        <translation>Ett namn vid varje. En person kan ha flera, men ingen klarar allt.</translation>
    </message>
    <message>
        <source>There is nothing on the plan yet. Choose suggestions first.</source>
        <translation>Det finns inget i planen ännu. Välj förslag först.</translation>
    </message>
</context>
<context>
    <name>WindowSheets</name>
    <message>
        <source>Client</source>
        <translation>Kund</translation>
    </message>
</context>
<context>
    <name>Workload</name>
    <message>
        <source>Hours and days off…</source>
        <translation>Timmar och ledighet…</translation>
    </message>
    <message>
        <source>Propose dates…</source>
        <translation>Föreslå datum…</translation>
    </message>
    <message>
        <source>Hours by owner and week</source>
        <translation>Timmar per ansvarig och vecka</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) with more work than hours, marked ▲</source>
        <translation>
            <numerusform>%n vecka med mer arbete än timmar, märkt ▲</numerusform>
            <numerusform>%n veckor med mer arbete än timmar, märkta ▲</numerusform>
        </translation>
    </message>
    <message>
        <source>No week has more work than hours.</source>
        <translation>Ingen vecka har mer arbete än timmar.</translation>
    </message>
    <message>
        <source>Choose a week to see what is in it.</source>
        <translation>Välj en vecka för att se vad som ligger i den.</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Inget är planerat.</translation>
    </message>
</context>
<context>
    <name>WorkloadModel</name>
    <message>
        <source>{hours} a week</source>
        <translation>{hours} i veckan</translation>
    </message>
    <message>
        <source>{hours} a week, assumed</source>
        <translation>{hours} i veckan, antaget</translation>
    </message>
    <message>
        <source>W{week}</source>
        <translation>v. {week}</translation>
    </message>
    <message>
        <source>Week {week}, from {day}</source>
        <translation>vecka {week}, från {day}</translation>
    </message>
    <message>
        <source>{planned} of {hours}</source>
        <translation>{planned} av {hours}</translation>
    </message>
    <message>
        <source>{load}, beside {hours} in capabilities and calendar</source>
        <translation>{load}, utöver {hours} till kapabiliteter och kalender</translation>
    </message>
    <message>
        <source>{load}, {over} too many</source>
        <translation>{load}, {over} för mycket</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ingen ansvarig</translation>
    </message>
    <message>
        <source>{hours} a week, {left} left for actions</source>
        <translation>{hours} i veckan, {left} kvar till åtgärder</translation>
    </message>
</context>
<context>
    <name>WorkshopKeys</name>
    <message>
        <source>next</source>
        <translation>nästa</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>föregående</translation>
    </message>
    <message>
        <source>show the votes</source>
        <translation>visa rösterna</translation>
    </message>
    <message>
        <source>on the way to the next level</source>
        <translation>på väg till nästa nivå</translation>
    </message>
    <message>
        <source>talk about the level above, in large type</source>
        <translation>diskutera nivån över, i stor stil</translation>
    </message>
    <message>
        <source>talk about the level below, in large type</source>
        <translation>diskutera nivån under, i stor stil</translation>
    </message>
    <message>
        <source>dark screen, and back</source>
        <translation>mörk skärm, och tillbaka</translation>
    </message>
    <message>
        <source>freeze what the room sees</source>
        <translation>frys det rummet ser</translation>
    </message>
    <message>
        <source>spotlight</source>
        <translation>strålkastare</translation>
    </message>
    <message>
        <source>pointer</source>
        <translation>pekare</translation>
    </message>
    <message>
        <source>the whole area</source>
        <translation>hela området</translation>
    </message>
    <message>
        <source>overview of all</source>
        <translation>översikt över alla</translation>
    </message>
    <message>
        <source>start or stop the timer</source>
        <translation>starta eller stoppa klockan</translation>
    </message>
    <message>
        <source>one minute more</source>
        <translation>en minut till</translation>
    </message>
    <message>
        <source>put something in the parking lot</source>
        <translation>ställ något på parkeringen</translation>
    </message>
    <message>
        <source>dark or light room</source>
        <translation>mörkt eller ljust rum</translation>
    </message>
    <message>
        <source>swap what the two screens show</source>
        <translation>byt vad de två skärmarna visar</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alla tangenter</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>ångra</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>gör om</translation>
    </message>
    <message>
        <source>larger text in this window</source>
        <translation>större text i det här fönstret</translation>
    </message>
    <message>
        <source>smaller text in this window</source>
        <translation>mindre text i det här fönstret</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>help beside your notes</source>
        <translation>hjälp bredvid dina anteckningar</translation>
    </message>
</context>
<context>
    <name>WorkshopKeysDialog</name>
    <message>
        <source>Keys of the workshop</source>
        <translation>Workshoppens tangenter</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>decide on this level</source>
        <translation>besluta den här nivån</translation>
    </message>
    <message>
        <source>Esc twice</source>
        <translation>Esc två gånger</translation>
    </message>
    <message>
        <source>end the workshop; with one screen: change what it shows</source>
        <translation>avsluta workshoppen; med en skärm: växla vad den visar</translation>
    </message>
    <message>
        <source>Esc or F5 alone never does anything: one button of many remotes sends them in turn.</source>
        <translation>Esc eller F5 ensam gör aldrig något: en knapp på många fjärrkontroller sänder dem växelvis.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>_Statement</name>
    <message>
        <source>chosen</source>
        <translation>valt</translation>
    </message>
</context>
</TS>
