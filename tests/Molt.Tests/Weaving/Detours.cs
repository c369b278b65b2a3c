using System.Reflection;
using System.Reflection.Emit;
using Molt.Runtime;

namespace Molt.Tests.Weaving;

/// <summary>
/// Patches methods with bodies that lead back to the original: they empty the slot, call the method and fill the slot again.
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
            Install(method, script.SlotOf(method)!);
            count++;
        }

        return count;
    }

    // A static constructor is called by the runtime alone, and once.
    private bool IsPlain(MethodBase method) =>
        script.SlotOf(method) is { } slot && slot.FieldType != typeof(GenericSlot) && method is not ConstructorInfo { IsStatic: true };

    private static void Install(MethodBase method, FieldInfo slot)
    {
        var invoke = slot.FieldType.GetMethod("Invoke")!;
        Type[] parameters = [typeof(object), .. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        var detour = new DynamicMethod(method.Name, invoke.ReturnType, parameters, method.Module, skipVisibility: true);
        Emit(detour.GetILGenerator(), method, slot, parameters.Length);
        slot.SetValue(null, detour.CreateDelegate(slot.FieldType, null));
    }

    private static void Emit(ILGenerator il, MethodBase method, FieldInfo slot, int parameters)
    {
        var held = il.DeclareLocal(slot.FieldType);
        il.Emit(OpCodes.Call, typeof(Detours).GetMethod(nameof(Count))!);
        il.Emit(OpCodes.Ldsfld, slot);
        il.Emit(OpCodes.Stloc, held);
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Stsfld, slot);
        for (var index = 1; index < parameters; index++) il.Emit(OpCodes.Ldarg, (short)index);
        if (method is ConstructorInfo constructor) il.Emit(OpCodes.Call, constructor);
        else il.Emit(OpCodes.Call, (MethodInfo)method);
        il.Emit(OpCodes.Ldloc, held);
        il.Emit(OpCodes.Volatile);
        il.Emit(OpCodes.Stsfld, slot);
        il.Emit(OpCodes.Ret);
    }
}
