<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>CountedChange</name>
    <message numerus="yes">
        <source>Add %n action(s)</source>
        <translation>
            <numerusform>Add %n action</numerusform>
            <numerusform>Add %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n action(s)</source>
        <translation>
            <numerusform>Delete %n action</numerusform>
            <numerusform>Delete %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n action(s)</source>
        <translation>
            <numerusform>Import %n action</numerusform>
            <numerusform>Import %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n action(s)</source>
        <translation>
            <numerusform>Edit %n action</numerusform>
            <numerusform>Edit %n actions</numerusform>
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
    <name>HomeHeader</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n client(s) found</source>
        <translation>
            <numerusform>%n client found</numerusform>
            <numerusform>%n clients found</numerusform>
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
        <source>%n row(s) cannot be read and are left out:</source>
        <translation>
            <numerusform>%n row cannot be read and is left out:</numerusform>
            <numerusform>%n rows cannot be read and are left out:</numerusform>
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
    <name>SuggestionPicker</name>
    <message numerus="yes">
        <source>Add %n action(s)</source>
        <translation>
            <numerusform>Add %n action</numerusform>
            <numerusform>Add %n actions</numerusform>
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
    <name>WhatMoved</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
