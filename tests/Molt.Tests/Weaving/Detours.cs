using System.Reflection;
using System.Reflection.Emit;
using Molt.Runtime;

namespace Molt.Tests.Weaving;

/// <summary>
/// Patches methods with bodies that lead back to the original: they take the version back, call the method and set it again.
/// So a whole program runs through its slots and must answer as it does without.
/// </summary>
internal sealed class Detours(WovenScript script)
{
    public static int Taken { get; private set; }

    public static void Count() => Taken++;

    public int Install()
    {
        var count = 0;
        foreach (var method in script.Methods().Where(IsPlain))
        {
            Install(method, script.SlotOf(method)!, script.VersionOf(method)!);
            count++;
        }

        return count;
    }

    // A static constructor is called by the runtime alone, and once.
    private bool IsPlain(MethodBase method) =>
        script.SlotOf(method) is { } slot && slot.FieldType != typeof(GenericSlot) && method is not ConstructorInfo { IsStatic: true };

    private static void Install(MethodBase method, FieldInfo slot, FieldInfo version)
    {
        var invoke = slot.FieldType.GetMethod("Invoke")!;
        Type[] parameters = [typeof(object), .. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        var detour = new DynamicMethod(method.Name, invoke.ReturnType, parameters, method.Module, skipVisibility: true);
        Emit(detour.GetILGenerator(), method, version, parameters.Length);
        slot.SetValue(null, detour.CreateDelegate(slot.FieldType, null));
        version.SetValue(null, 1);
    }

    private static void Emit(ILGenerator il, MethodBase method, FieldInfo version, int parameters)
    {
        il.Emit(OpCodes.Call, typeof(Detours).GetMethod(nameof(Count))!);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Stsfld, version);
        for (var index = 1; index < parameters; index++) il.Emit(OpCodes.Ldarg, (short)index);
        if (method is ConstructorInfo constructor) il.Emit(OpCodes.Call, constructor);
        else il.Emit(OpCodes.Call, (MethodInfo)method);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Stsfld, version);
        il.Emit(OpCodes.Ret);
    }
}
