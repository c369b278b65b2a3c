using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace Molt.Tests.Edits;

public sealed class MethodPreparationTests
{
    [Fact]
    public void AMethodThatTheJitRejectsFailsWithoutBeingCalled()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Bad"), AssemblyBuilderAccess.RunAndCollect);
        var type = assembly.DefineDynamicModule("Bad").DefineType("Bad", TypeAttributes.Public);
        var method = type.DefineMethod("PopsNothing", MethodAttributes.Public | MethodAttributes.Static);
        var body = method.GetILGenerator();
        body.Emit(OpCodes.Pop);
        body.Emit(OpCodes.Ret);
        type.CreateType();

        Assert.Throws<BadImageFormatException>(() => MethodPreparation.PrepareAll([assembly]));
    }
}
