using System.Collections.Frozen;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>
/// The structures of the messages SS-MIX2 uses: HL7 v2.5 chapters 3, 4, 7, 12 and 13, narrowed as the SS-MIX2 specification narrows them
/// (TQ1 in every radiology and physiology order), with the Japanese structures OMI^Z23 and PPR^ZD1.
/// </summary>
public static class MessageStructures
{
    private const string Insurance = "[{IN1 [IN2] [{IN3}] [{ROL}]}]";
    private const string Visit = "[PV1 [PV2]]";
    private const string Timing = "[{TQ1 [{TQ2}]}]";
    private const string Admission = $"MSH [{{SFT}}] EVN PID [PD1] [{{ROL}}] [{{NK1}}] PV1 [PV2] [{{ROL}}] [{{DB1}}] [{{OBX}}] [{{AL1}}] [{{DG1}}] [DRG] [{{PR1 [{{ROL}}]}}] [{{GT1}}] {Insurance} [ACC]";
    private const string Short = "MSH [{SFT}] EVN PID [PD1] PV1 [PV2]";
    private const string OrderedPatient = $"[PID [PD1] [{{NTE}}] {Visit} [{{IN1 [IN2] [IN3]}}] [GT1] [{{AL1}}]]";
    private const string OrderedPatientWithKin = $"[PID [PD1] [{{NTE}}] [{{NK1}}] {Visit} [{{IN1 [IN2] [IN3]}}] [GT1] [{{AL1}}]]";
    private const string PriorResult = $"[{{[PID [PD1]] {Visit} [{{AL1}}] {{[ORC] OBR [{{NTE}}] {Timing} [{{NTE}}] [CTD] {{OBX [{{NTE}}]}}}}}}]";

    private static readonly FrozenDictionary<string, SegmentGrammar> Grammars = new Dictionary<string, string>
    {
        ["ADT^A01"] = $"{Admission} [UB1] [UB2] [PDA]",
        ["ADT^A04"] = $"{Admission} [UB1] [UB2] [PDA]",
        ["ADT^A08"] = $"{Admission} [UB1] [UB2] [PDA]",
        ["ADT^A13"] = $"{Admission} [UB1] [UB2] [PDA]",
        ["ADT^A14"] = $"{Admission} [UB1] [UB2]",
        ["ADT^A16"] = Admission,
        ["ADT^A03"] = $"MSH [{{SFT}}] EVN PID [PD1] [{{ROL}}] [{{NK1}}] PV1 [PV2] [{{ROL}}] [{{DB1}}] [{{AL1}}] [{{DG1}}] [DRG] [{{PR1 [{{ROL}}]}}] [{{OBX}}] [{{GT1}}] {Insurance} [ACC] [PDA]",
        ["ADT^A02"] = "MSH [{SFT}] EVN PID [PD1] [{ROL}] PV1 [PV2] [{ROL}] [{DB1}] [{OBX}] [PDA]",
        ["ADT^A15"] = "MSH [{SFT}] EVN PID [PD1] [{ROL}] PV1 [PV2] [{ROL}] [{DB1}] [{OBX}] [{DG1}]",
        ["ADT^A11"] = $"{Short} [{{DB1}}] [{{OBX}}] [{{DG1}}]",
        ["ADT^A12"] = $"{Short} [{{DB1}}] [{{OBX}}] [{{DG1}}]",
        ["ADT^A21"] = $"{Short} [{{DB1}}] [{{OBX}}]",
        ["ADT^A22"] = $"{Short} [{{DB1}}] [{{OBX}}]",
        ["ADT^A23"] = $"{Short} [{{DB1}}] [{{OBX}}]",
        ["ADT^A25"] = $"{Short} [{{DB1}}] [{{OBX}}]",
        ["ADT^A26"] = $"{Short} [{{DB1}}] [{{OBX}}]",
        ["ADT^A27"] = $"{Short} [{{DB1}}] [{{OBX}}]",
        ["ADT^A52"] = Short,
        ["ADT^A53"] = Short,
        ["ADT^A55"] = Short,
        ["ADT^A54"] = "MSH [{SFT}] EVN PID [PD1] [{ROL}] PV1 [PV2] [{ROL}]",
        ["ADT^A60"] = "MSH [{SFT}] EVN PID [PV1] [PV2] [{IAM}]",
        ["OMD^O03"] = $"MSH [{{SFT}}] [{{NTE}}] {OrderedPatient} {{ORC {Timing} [{{ODS}} [{{NTE}}] [{{OBX [{{NTE}}]}}]]}} [{{ORC {Timing} {{ODT}} [{{NTE}}]}}]",
        ["RDE^O11"] = $"MSH [{{SFT}}] [{{NTE}}] {OrderedPatient} {{ORC {Timing} [RXO [{{NTE}}] {{RXR}} [{{RXC [{{NTE}}]}}]] RXE [{{NTE}}] {{TQ1 [{{TQ2}}]}} {{RXR}} [{{RXC}}] [{{OBX [{{NTE}}]}}] [{{FT1}}] [BLG] [{{CTI}}]}}",
        ["RAS^O17"] = $"MSH [{{SFT}}] [{{NTE}}] [PID [PD1] [{{NTE}}] [{{AL1}}] {Visit}] {{ORC {Timing} [RXO [{{NTE}} {{RXR}} [{{RXC [{{NTE}}]}}]]] [RXE {Timing} {{RXR}} [{{RXC}}]] {{{{RXA}} RXR [{{OBX [{{NTE}}]}}]}} [{{CTI}}]}}",
        ["OML^O33"] = $"MSH [{{SFT}}] [{{NTE}}] {OrderedPatientWithKin} {{SPM [{{OBX}}] [{{SAC}}] {{ORC {Timing} [OBR [TCD] [{{NTE}}] [{{DG1}}] [{{OBX [TCD] [{{NTE}}]}}] {PriorResult}] [{{FT1}}] [{{CTI}}] [BLG]}}}}",
        ["OUL^R22"] = $"MSH [{{SFT}}] [NTE] [PID [PD1] [{{NTE}}]] {Visit} {{SPM [{{OBX}}] [{{SAC [INV]}}] {{OBR [ORC] [{{NTE}}] {Timing} [{{OBX [TCD] [{{SID}}] [{{NTE}}]}}] [{{CTI}}]}}}} [DSC]",
        ["OMG^O19"] = $"MSH [{{SFT}}] [{{NTE}}] {OrderedPatientWithKin} {{ORC {{TQ1 [{{TQ2}}]}} OBR [{{NTE}}] [CTD] [{{DG1}}] [{{OBX [{{NTE}}]}}] [{{SPM [{{OBX}}] [{{SAC [{{OBX}}]}}]}}] {PriorResult} [{{FT1}}] [{{CTI}}] [BLG]}}",
        ["OMI^Z23"] = $"MSH [{{SFT}}] [{{NTE}}] {OrderedPatient} {{ORC {{TQ1 [{{TQ2}}]}} OBR [{{NTE}}] [CTD] [{{DG1}}] [{{OBX [{{NTE}}]}}] [{{ZE1 [{{OBX}}] [{{ZE2}}]}}] {{IPC}}}}",
        ["ORU^R01"] = $"MSH [{{SFT}}] {{[PID [PD1] [{{NTE}}] [{{NK1}}] {Visit}] {{[ORC] OBR [{{NTE}}] {Timing} [CTD] [{{OBX [{{NTE}}]}}] [{{FT1}}] [{{CTI}}] [{{SPM [{{OBX}}]}}]}}}} [DSC]",
        ["PPR^ZD1"] = $"MSH [{{SFT}}] PID {Visit} {{PRB [ZPR] [{{ZPD}}] [{{NTE}}] [{{VAR}}] [{{ROL [{{VAR}}]}}] [{{PTH [{{VAR}}]}}] [{{ZI1}}] [{{OBX [{{NTE}}]}}] [{{GOL [{{NTE}}] [{{VAR}}] [{{ROL [{{VAR}}]}}] [{{OBX [{{NTE}}]}}]}}] [{{ORC [. [{{NTE}}] [{{VAR}}] [{{OBX [{{NTE}}] [{{VAR}}]}}]]}}]}}",
    }.ToFrozenDictionary(each => each.Key, each => new SegmentGrammar(each.Value));

    /// <summary>The structure of an event such as <c>ADT^A08</c>, or nothing.</summary>
    public static SegmentGrammar? Of(string messageEvent) => Grammars.GetValueOrDefault(messageEvent);
}
