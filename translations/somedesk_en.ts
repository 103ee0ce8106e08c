<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerAlone</name>
    <message numerus="yes">
        <source>%n has been handed in.</source>
        <translation>
            <numerusform>%n has been handed in.</numerusform>
            <numerusform>%n have been handed in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you close now, %n answer(s) are given up.</source>
        <translation>
            <numerusform>If you close now, %n answer is given up.</numerusform>
            <numerusform>If you close now, %n answers are given up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answered</name>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} of %n answered</numerusform>
            <numerusform>{answered} of %n answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssessmentsCompared</name>
    <message numerus="yes">
        <source>%n dimension(s) differ.</source>
        <translation>
            <numerusform>%n dimension differs.</numerusform>
            <numerusform>%n dimensions differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message numerus="yes">
        <source>In %n week(s) that is {capabilities} in capabilities, and {actions} of dated actions.</source>
        <translation>
            <numerusform>In %n week that is {capabilities} in capabilities, and {actions} of dated actions.</numerusform>
            <numerusform>In %n weeks that is {capabilities} in capabilities, and {actions} of dated actions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n action(s)</source>
        <translation>
            <numerusform>Make %n action</numerusform>
            <numerusform>Make %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message numerus="yes">
        <source>%Ln record(s) could be read.</source>
        <translation>
            <numerusform>%Ln record could be read.</numerusform>
            <numerusform>%Ln records could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were taken from an earlier version.</source>
        <translation>
            <numerusform>%Ln record was taken from an earlier version.</numerusform>
            <numerusform>%Ln records were taken from an earlier version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be checked against an earlier version.</source>
        <translation>
            <numerusform>%Ln record could not be checked against an earlier version.</numerusform>
            <numerusform>%Ln records could not be checked against an earlier version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) are lost.</source>
        <translation>
            <numerusform>%Ln part is lost.</numerusform>
            <numerusform>%Ln parts are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody makes or posts</source>
        <translation>
            <numerusform>%n that nobody makes or posts</numerusform>
            <numerusform>%n that nobody makes or posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without purpose</source>
        <translation>
            <numerusform>%n without purpose</numerusform>
            <numerusform>%n without purpose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made too late</source>
        <translation>
            <numerusform>%n made too late</numerusform>
            <numerusform>%n made too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) too full</source>
        <translation>
            <numerusform>%n week too full</numerusform>
            <numerusform>%n weeks too full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s) deleted.</source>
        <translation>
            <numerusform>%Ln entry deleted.</numerusform>
            <numerusform>%Ln entries deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) moved. The deadline stays.</source>
        <translation>
            <numerusform>%Ln entry moved. Its deadline stays where it was.</numerusform>
            <numerusform>%Ln entries moved. Their deadlines stay where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln entry imported.</numerusform>
            <numerusform>%Ln entries imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarImporting</name>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln entry imported.</numerusform>
            <numerusform>%Ln entries imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityDialog</name>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n period</numerusform>
            <numerusform>%n periods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryOverDialog</name>
    <message numerus="yes">
        <source>Carry over %n action(s)</source>
        <translation>
            <numerusform>Carry over %n action</numerusform>
            <numerusform>Carry over %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseMetrics</name>
    <message numerus="yes">
        <source>Add %n key figure(s)</source>
        <translation>
            <numerusform>Add %n key figure</numerusform>
            <numerusform>Add %n key figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientCardModel</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due this month</source>
        <translation>
            <numerusform>%n due this month</numerusform>
            <numerusform>%n due this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsCompared</name>
    <message numerus="yes">
        <source>The latest assessment of %Ln client(s), each with its own weights.</source>
        <translation>
            <numerusform>The latest assessment of %Ln client, with its own weights.</numerusform>
            <numerusform>The latest assessments of %Ln clients, each with its own weights.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) rated on another grid are left out.</source>
        <translation>
            <numerusform>%Ln client rated on another grid is left out.</numerusform>
            <numerusform>%Ln clients rated on another grid are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContradictionBanner</name>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>{rated} of %n rated</source>
        <translation>
            <numerusform>{rated} of %n rated</numerusform>
            <numerusform>{rated} of %n rated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} of %n answered</numerusform>
            <numerusform>{answered} of %n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the table still empty.</source>
        <translation>
            <numerusform>%n place of the table is still empty.</numerusform>
            <numerusform>%n places of the table are still empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{held} of %n held</source>
        <translation>
            <numerusform>{held} of %n held</numerusform>
            <numerusform>{held} of %n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not published yet</source>
        <translation>
            <numerusform>%n not published yet</numerusform>
            <numerusform>%n not published yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n measured lately</source>
        <translation>
            <numerusform>{count} of %n measured lately</numerusform>
            <numerusform>{count} of %n measured lately</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n more open action(s)</source>
        <translation>
            <numerusform>%n more open action</numerusform>
            <numerusform>%n more open actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyFigures</name>
    <message numerus="yes">
        <source>Show %Ln imported post(s)…</source>
        <translation>
            <numerusform>Show %Ln imported post…</numerusform>
            <numerusform>Show %Ln imported posts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseClientDialog</name>
    <message numerus="yes">
        <source>%n previous version(s)</source>
        <translation>
            <numerusform>%n previous version</numerusform>
            <numerusform>%n previous versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable file(s) kept aside</source>
        <translation>
            <numerusform>%n unreadable file kept aside</numerusform>
            <numerusform>%n unreadable files kept aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the library’s trash</source>
        <translation>
            <numerusform>%n file in the library&apos;s trash</numerusform>
            <numerusform>%n files in the library&apos;s trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy or copies in the same folder</source>
        <translation>
            <numerusform>%n copy in the same folder</numerusform>
            <numerusform>%n copies in the same folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) of an interrupted save</source>
        <translation>
            <numerusform>%n leftover of an interrupted save</numerusform>
            <numerusform>%n leftovers of an interrupted save</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n action(s) imported.</source>
        <translation>
            <numerusform>%n action imported.</numerusform>
            <numerusform>%n actions imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpStrip</name>
    <message numerus="yes">
        <source>%n unfinished action(s) from before the latest assessment</source>
        <translation>
            <numerusform>%n unfinished action from before the latest assessment</numerusform>
            <numerusform>%n unfinished actions from before the latest assessment</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FortnightCard</name>
    <message numerus="yes">
        <source>%n more in these two weeks</source>
        <translation>
            <numerusform>%n more in these two weeks</numerusform>
            <numerusform>%n more in these two weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message numerus="yes">
        <source>%n topic(s) found</source>
        <translation>
            <numerusform>%n topic found</numerusform>
            <numerusform>%n topics found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%Ln client(s) found</source>
        <translation>
            <numerusform>%Ln client found</numerusform>
            <numerusform>%Ln clients found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportActionsDialog</name>
    <message numerus="yes">
        <source>%n action(s) changed</source>
        <translation>
            <numerusform>%n action changed</numerusform>
            <numerusform>%n actions changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the file</source>
        <translation>
            <numerusform>%n no longer in the file</numerusform>
            <numerusform>%n no longer in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read and are left out:</source>
        <translation>
            <numerusform>%Ln row cannot be read and is left out:</numerusform>
            <numerusform>%Ln rows cannot be read and are left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n action(s)</source>
        <translation>
            <numerusform>Apply to %n action</numerusform>
            <numerusform>Apply to %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportAnswersDialog</name>
    <message numerus="yes">
        <source>%n respondent(s) in the file.</source>
        <translation>
            <numerusform>%n respondent in the file.</numerusform>
            <numerusform>%n respondents in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the 36 statements has a column.</source>
        <translation>
            <numerusform>%n of the 36 statements has a column.</numerusform>
            <numerusform>%n of the 36 statements have a column.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln answer(s)</source>
        <translation>
            <numerusform>Import %Ln respondent</numerusform>
            <numerusform>Import %Ln respondents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message numerus="yes">
        <source>%Ln entry(s) would come. Untick what is not to.</source>
        <translation>
            <numerusform>%Ln entry would come. Untick what is not to.</numerusform>
            <numerusform>%Ln entries would come. Untick what is not to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is here already as it is.</source>
        <translation>
            <numerusform>%Ln is here already as it is.</numerusform>
            <numerusform>%Ln are here already as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln entry(s)</source>
        <translation>
            <numerusform>Import %Ln entry</numerusform>
            <numerusform>Import %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFigures</name>
    <message numerus="yes">
        <source>%Ln row(s) to import</source>
        <translation>
            <numerusform>%Ln row to import</numerusform>
            <numerusform>%Ln rows to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) without a time are left out.</source>
        <translation>
            <numerusform>%Ln post without a time is left out.</numerusform>
            <numerusform>%Ln posts without a time are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln post(s)</source>
        <translation>
            <numerusform>Take %Ln post</numerusform>
            <numerusform>Take %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln post(s)</source>
        <translation>
            <numerusform>Import %Ln post</numerusform>
            <numerusform>Import %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln value(s)</source>
        <translation>
            <numerusform>Import %Ln value</numerusform>
            <numerusform>Import %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportLog</name>
    <message numerus="yes">
        <source>%Ln value(s) would go</source>
        <translation>
            <numerusform>%Ln value would go</numerusform>
            <numerusform>%Ln values would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be as before</source>
        <translation>
            <numerusform>%Ln would be as before</numerusform>
            <numerusform>%Ln would be as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since would stay</source>
        <translation>
            <numerusform>%Ln changed since would stay</numerusform>
            <numerusform>%Ln changed since would stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) would go</source>
        <translation>
            <numerusform>%Ln post would go</numerusform>
            <numerusform>%Ln posts would go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReadings</name>
    <message numerus="yes">
        <source>%Ln cell(s) would fall away</source>
        <translation>
            <numerusform>%Ln cell would fall away</numerusform>
            <numerusform>%Ln cells would fall away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSkipped</name>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportingAnswers</name>
    <message numerus="yes">
        <source>%n respondent(s) imported.</source>
        <translation>
            <numerusform>%n respondent imported.</numerusform>
            <numerusform>%n respondents imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelsTold</name>
    <message numerus="yes">
        <source>too few to say (about %n on their own)</source>
        <translation>
            <numerusform>too few to say (about %n on its own)</numerusform>
            <numerusform>too few to say (about %n on their own)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksDialog</name>
    <message numerus="yes">
        <source>Put aside %n day(s) ago</source>
        <translation>
            <numerusform>Put aside %n day ago</numerusform>
            <numerusform>Put aside %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%n accountable</source>
        <translation>
            <numerusform>%n accountable</numerusform>
            <numerusform>%n accountable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed on both sides</source>
        <translation>
            <numerusform>%Ln changed on both sides</numerusform>
            <numerusform>%Ln changed on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not kept: %Ln value(s). They are also kept in the history.</source>
        <translation>
            <numerusform>Not kept: %Ln value. It is also kept in the history.</numerusform>
            <numerusform>Not kept: %Ln values. They are also kept in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message numerus="yes">
        <source>%Ln value(s) not kept: they are in the history.</source>
        <translation>
            <numerusform>%Ln value not kept: it is in the history.</numerusform>
            <numerusform>%Ln values not kept: they are in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricFilterBar</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthStep</name>
    <message numerus="yes">
        <source>%Ln post(s) in the calendar of these weeks</source>
        <translation>
            <numerusform>%Ln post in the calendar of these weeks</numerusform>
            <numerusform>%Ln posts in the calendar of these weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveEntriesDialog</name>
    <message numerus="yes">
        <source>%Ln entry(s) chosen. Of a series, only the chosen times are moved.</source>
        <translation>
            <numerusform>%Ln entry chosen. Of a series, only the chosen times are moved.</numerusform>
            <numerusform>%Ln entries chosen. Of a series, only the chosen times are moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with everyone waiting</source>
        <translation>
            <numerusform>%n of them with everyone waiting</numerusform>
            <numerusform>%n of them with everyone waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dimension(s)</source>
        <translation>
            <numerusform>%n dimension</numerusform>
            <numerusform>%n dimensions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteValues</name>
    <message numerus="yes">
        <source>%Ln line(s) can be taken.</source>
        <translation>
            <numerusform>%Ln line can be taken.</numerusform>
            <numerusform>%Ln lines can be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are left out; the list says why.</source>
        <translation>
            <numerusform>%Ln line is left out; the list says why.</numerusform>
            <numerusform>%Ln lines are left out; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln value(s)</source>
        <translation>
            <numerusform>Take %Ln value</numerusform>
            <numerusform>Take %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCounts</name>
    <message numerus="yes">
        <source>%n action(s) added.</source>
        <translation>
            <numerusform>%n action added.</numerusform>
            <numerusform>%n actions added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) deleted.</source>
        <translation>
            <numerusform>%n action deleted.</numerusform>
            <numerusform>%n actions deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n target is set. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n targets are set. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostsTold</name>
    <message numerus="yes">
        <source>Put %Ln post(s) into the calendar</source>
        <translation>
            <numerusform>Put %Ln post into the calendar</numerusform>
            <numerusform>Put %Ln posts into the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message numerus="yes">
        <source>%n vote(s) missing. Press Space again to show those that are there.</source>
        <translation>
            <numerusform>%n vote is missing. Press Space again to show those that are there.</numerusform>
            <numerusform>%n votes are missing. Press Space again to show those that are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message numerus="yes">
        <source>%n target(s) set in {month}: {kept} kept, {partly} partly kept, {missed} missed.</source>
        <translation>
            <numerusform>%n target set in {month}: {kept} kept, {partly} partly kept, {missed} missed.</numerusform>
            <numerusform>%n targets set in {month}: {kept} kept, {partly} partly kept, {missed} missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set in {month}: {kept} kept, {under_way} under way.</source>
        <translation>
            <numerusform>%n target set in {month}: {kept} kept, {under_way} under way.</numerusform>
            <numerusform>%n targets set in {month}: {kept} kept, {under_way} under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be told, because a rating is missing.</source>
        <translation>
            <numerusform>%n cannot be told, because a rating is missing.</numerusform>
            <numerusform>%n cannot be told, because ratings are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message numerus="yes">
        <source>Accept %n date change(s)</source>
        <translation>
            <numerusform>Accept %n date change</numerusform>
            <numerusform>Accept %n date changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportBatchDialog</name>
    <message numerus="yes">
        <source>%Ln report(s) saved.</source>
        <translation>
            <numerusform>%Ln report saved.</numerusform>
            <numerusform>%Ln reports saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) failed.</source>
        <translation>
            <numerusform>%Ln client failed.</numerusform>
            <numerusform>%Ln clients failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not made.</source>
        <translation>
            <numerusform>%n not made.</numerusform>
            <numerusform>%n not made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) left out: see the list.</source>
        <translation>
            <numerusform>%Ln client left out: see the list.</numerusform>
            <numerusform>%Ln clients left out: see the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreExplained</name>
    <message numerus="yes">
        <source>{rated} of %n applicable dimension(s) rated.</source>
        <translation>
            <numerusform>{rated} of %n applicable dimension rated.</numerusform>
            <numerusform>{rated} of %n applicable dimensions rated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message numerus="yes">
        <source>covers %n day(s): left out</source>
        <translation>
            <numerusform>covers %n day: left out</numerusform>
            <numerusform>covers %n days: left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) on the plan</source>
        <translation>
            <numerusform>%n suggestion on the plan</numerusform>
            <numerusform>%n suggestions on the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message numerus="yes">
        <source>{answered} of %n answered</source>
        <translation>
            <numerusform>{answered} of %n answered</numerusform>
            <numerusform>{answered} of %n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outgrown</source>
        <translation>
            <numerusform>%n outgrown</numerusform>
            <numerusform>%n outgrown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>{rated} of %n rated</source>
        <translation>
            <numerusform>{rated} of %n rated</numerusform>
            <numerusform>{rated} of %n rated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepColumn</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionPicker</name>
    <message numerus="yes">
        <source>%n other suggestion(s) wait for it.</source>
        <translation>
            <numerusform>%n other suggestion waits for it.</numerusform>
            <numerusform>%n other suggestions wait for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n action(s)</source>
        <translation>
            <numerusform>Add %n action</numerusform>
            <numerusform>Add %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamCounts</name>
    <message numerus="yes">
        <source>%n action(s) are on the action plan.</source>
        <translation>
            <numerusform>%n action is on the action plan.</numerusform>
            <numerusform>%n actions are on the action plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hangs on %n person(s)</source>
        <translation>
            <numerusform>It hangs on %n person</numerusform>
            <numerusform>It hangs on %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capability(ies) lose(s) this person.</source>
        <translation>
            <numerusform>%n capability loses this person.</numerusform>
            <numerusform>%n capabilities lose this person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) lose(s) this person.</source>
        <translation>
            <numerusform>%n department loses this person.</numerusform>
            <numerusform>%n departments lose this person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s) keep(s) the name as owner.</source>
        <translation>
            <numerusform>%n open action keeps the name as owner.</numerusform>
            <numerusform>%n open actions keep the name as owner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamFigures</name>
    <message numerus="yes">
        <source>Hangs on %n person(s)</source>
        <translation>
            <numerusform>Hangs on %n person</numerusform>
            <numerusform>Hangs on %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamWeeks</name>
    <message numerus="yes">
        <source>Too full: %n week(s), of {people}.</source>
        <translation>
            <numerusform>Too full: %n week, of {people}.</numerusform>
            <numerusform>Too full: %n weeks, of {people}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Timeline with %n dated action(s)</source>
        <translation>
            <numerusform>Timeline with %n dated action</numerusform>
            <numerusform>Timeline with %n dated actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message numerus="yes">
        <source>%n action(s) without dates</source>
        <translation>
            <numerusform>%n action without dates</numerusform>
            <numerusform>%n actions without dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VotingPanel</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatMoved</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workload</name>
    <message numerus="yes">
        <source>%n week(s) with more work than hours, marked ▲</source>
        <translation>
            <numerusform>%n week with more work than hours, marked ▲</numerusform>
            <numerusform>%n weeks with more work than hours, marked ▲</numerusform>
        </translation>
    </message>
</context>
</TS>
