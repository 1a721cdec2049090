using System.Reflection;
using System.Reflection.Emit;

namespace CsRules.Tests.Surface;

/// <summary>Which types a compiled type can reach in one step: by its base, fields, signatures and the instructions of its bodies.</summary>
internal static class Reach
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        void See(Type? t)
        {
            while (t is { HasElementType: true }) t = t.GetElementType();
            if (t is null || !found.Add(t)) return;
            foreach (var argument in t.IsGenericType ? t.GetGenericArguments() : []) See(argument);
        }

        See(type.BaseType);
        foreach (var field in type.GetFields(Everything)) See(field.FieldType);
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            foreach (var parameter in method.GetParameters()) See(parameter.ParameterType);
            if (method is MethodInfo { ReturnType: var returned }) See(returned);
            foreach (var member in Mentioned(method))
            {
                See(member as Type ?? member.DeclaringType);
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : []) See(argument);
            }
        }

        return found;
    }

    /// <summary>True where a method, or one of the library's own that it calls, calls into a type.</summary>
    public static bool Calls(MethodBase method, Type type) => Calls(method, type, []);

    private static bool Calls(MethodBase method, Type type, HashSet<MethodBase> seen) =>
        seen.Add(method) && Mentioned(method).OfType<MethodBase>().Any(called =>
            called.DeclaringType == type || (called.DeclaringType?.Assembly == typeof(Money).Assembly && Calls(called, type, seen)));

    // The members that a method's instructions name.
    private static IEnumerable<MemberInfo> Mentioned(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | code[at++]));
            var kind = Codes[value].OperandType;
            if (kind is OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineField or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            at += kind switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
